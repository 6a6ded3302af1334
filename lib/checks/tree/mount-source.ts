import { isProvided } from '../facts/is-provided.ts';
import type { Rule } from '../rule.ts';

/** A path below the stack's folder is an artifact of the stack, or a directory that somebody declared. */
export const mountSource: Rule = {
  codes: ['PATH-DANGLING'],
  *check({ document, directories }, { artifacts }) {
    for (const [name, service] of Object.entries(document.services)) {
      for (const [index, { type, source }] of (service.volumes ?? []).entries()) {
        if (type !== 'bind' || typeof source !== 'string' || !source.startsWith('.')) continue;
        if (isProvided(source, artifacts) || directories.has(source)) continue;
        yield {
          path: ['services', name, 'volumes', index],
          message: `\`${name}\` mounts \`${source}\`, which nobody provides`,
          hint: 'declare it as a `HostPath`, or add the file to the stack: Docker would create an empty directory of root',
        };
      }
    }
  },
};
