import { closestName } from '../../core/closest-name.ts';
import { restartPolicy } from '../facts/restart-policy.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const WORDS = ['no', 'always', 'on-failure', 'unless-stopped'];

/** The engine knows four restart policies, of which one counts how often it tries. */
export const restartWord: Rule = {
  codes: ['RESTART-WORD', 'RESTART-ATTEMPTS'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const policy = restartPolicy(service);
      if (policy === undefined) continue;
      const { word, attempts } = policy;
      const path = ['services', name, ...policy.path];
      if (!WORDS.includes(word)) {
        const meant = closestName(word, WORDS);
        yield {
          path,
          message: `\`${word}\` is not a restart policy`,
          hint:
            meant === undefined
              ? `write one of ${WORDS.map((one) => `\`${one}\``).join(', ')}`
              : `did you mean \`${meant}\`?`,
        };
      } else if (attempts < 0) {
        yield {
          path,
          code: 'RESTART-ATTEMPTS',
          message: `\`${name}\` is to be tried ${attempts} times`,
          hint: 'write a number from 0 up, where 0 is without end',
        };
      } else if (attempts > 0 && word !== 'on-failure') {
        yield {
          path,
          code: 'RESTART-ATTEMPTS',
          message: `\`${name}\` counts its restarts, which goes with \`on-failure\` only`,
          hint: `write \`on-failure\`, or leave the number away`,
        };
      }
    }
  },
};
