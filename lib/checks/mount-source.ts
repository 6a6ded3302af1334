import { posix } from 'node:path';
import type { Rule } from './rule.ts';

/** A path below the stack's folder is an artifact of the stack, or a directory that somebody declared. */
export const mountSource: Rule = {
  codes: ['PATH-DANGLING'],
  *check({ document, directories }, { artifacts }) {
    for (const [name, service] of Object.entries(document.services)) {
      for (const [index, { type, source }] of (service.volumes ?? []).entries()) {
        if (type !== 'bind' || typeof source !== 'string' || !source.startsWith('.')) continue;
        const relative = posix.normalize(source).replace(/\/$/, '');
        const isArtifact = [...artifacts].some((file) => file === relative || file.startsWith(`${relative}/`));
        // The stack's own folder is there, whatever is in it.
        if (relative === '.' || isArtifact || directories.has(source)) continue;
        yield {
          path: ['services', name, 'volumes', index],
          message: `\`${name}\` mounts \`${source}\`, which nobody provides`,
          hint: 'declare it as a `HostPath`, or add the file to the stack: Docker would create an empty directory of root',
        };
      }
    }
  },
};
