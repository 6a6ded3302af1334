import { containers } from '../facts/containers.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

const LABELS = ['group', 'name', 'icon', 'href', 'description'] as const;

/** What people reach has a tile on the start page, in one of its groups. */
export function homepageLabels(groups?: readonly string[]): Convention {
  return {
    codes: ['POLICY-HOMEPAGE'],
    *check({ document }) {
      for (const [name, service] of containers(document)) {
        const { labels = {} } = service;
        const missing = LABELS.filter((label) => labels[`homepage.${label}`] === undefined);
        const group = labels['homepage.group'];
        const path = ['services', name, 'labels'];
        const hint = "add `new HomepageEntry(service, 'homepage', { group, name, icon, href, description })`";
        if (httpRouters(service).length > 0 && missing.length > 0) {
          const names = missing.map((label) => `\`homepage.${label}\``).join(', ');
          yield { path, message: `\`${name}\` has no whole tile on the start page: it lacks ${names}`, hint };
        }
        if (groups === undefined || typeof group !== 'string' || groups.includes(group)) continue;
        yield {
          path: [...path, 'homepage.group'],
          message: `\`${group}\` is none of the groups of the start page`,
          hint: `take one of ${groups.map((one) => `\`${one}\``).join(', ')}`,
        };
      }
    },
  };
}
