import { containers } from '../facts/containers.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

const LABELS = ['gatus.url', 'gatus.conditions', 'gatus.alerts'] as const;

/** What people reach is probed from outside, with conditions and alerts. */
export const gatusLabels: Convention = {
  codes: ['POLICY-GATUS'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const { labels = {} } = service;
      const isOff = labels['gatus.enabled'] === 'false' || labels['gatus.enabled'] === false;
      if (httpRouters(service).length === 0 || isOff) continue;
      const missing = LABELS.filter((label) => labels[label] === undefined);
      if (missing.length === 0) continue;
      yield {
        path: ['services', name, 'labels'],
        message: `Gatus does not learn of \`${name}\`, which lacks ${missing.map((label) => `\`${label}\``).join(', ')}`,
        hint: "add `new GatusEndpoint(service, 'gatus', { url: '…', alerts: ['email'] })`",
      };
    }
  },
};
