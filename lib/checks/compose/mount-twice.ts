import { cleanPath } from '../../compose/values/clean-path.ts';
import type { Rule } from '../rule.ts';

/** Every mount of a service has a target of its own. */
export const mountTwice: Rule = {
  codes: ['MOUNT-TARGET'],
  *check({ document }) {
    for (const [name, { tmpfs = [], volumes = [] }] of Object.entries(document.services)) {
      const seen = new Set<string>();
      // Only the targets of `volumes` are cleaned before they are compared.
      const memory = tmpfs.map((entry) => (typeof entry === 'string' ? entry.split(':', 1)[0] : undefined));
      const mounts = volumes.map(({ target }) => (typeof target === 'string' ? cleanPath(target) : undefined));
      const targets = [
        ...mounts.map((target, index) => ({ target, path: ['services', name, 'volumes', index] })),
        ...memory.map((target, index) => ({ target, path: ['services', name, 'tmpfs', index] })),
      ];
      for (const { target, path } of targets) {
        if (target === undefined) continue;
        if (seen.has(target)) {
          yield { path, message: `\`${target}\` is mounted twice`, hint: 'give one of the mounts another target' };
        }
        seen.add(target);
      }
    }
  },
};
