import { asMapping, literalsIn } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const OWN = 'com.docker.compose.';

/** Compose finds its containers by labels of its own, and writes them over those of the file. */
export const reservedLabel: Rule = {
  codes: ['LABEL-RESERVED'],
  *check({ document }) {
    for (const [name, { labels }] of servicesOf(document)) {
      const all = [
        ...Object.keys(asMapping(labels) ?? {}),
        ...literalsIn(labels).map((item) => item.split('=', 1)[0] ?? ''),
      ];
      for (const label of all) {
        if (!label.startsWith(OWN)) continue;
        yield {
          path: ['services', name, 'labels', label],
          severity: 'warning',
          message: `\`${label}\` of \`${name}\` is a label of Docker Compose, which writes its own value over it`,
          hint: 'take it away, or take another name',
        };
      }
    }
  },
};
