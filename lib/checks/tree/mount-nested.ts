import { cleanPath } from '../../compose/values/clean-path.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { Rule } from '../rule.ts';

interface Mount {
  readonly target: string;
  readonly isMemory: boolean;
  readonly path: DocumentPath;
}

/** No mount of a stack hides inside another one, or says its place by way of another. */
export const mountNested: Rule = {
  codes: ['MOUNT-NESTED', 'MOUNT-TARGET'],
  *check({ document }) {
    for (const [name, { volumes = [], tmpfs = [] }] of Object.entries(document.services)) {
      const mounts = [
        ...volumes.flatMap(({ type, target }, index) => mountAt(target, type === 'tmpfs', ['volumes', index])),
        ...tmpfs.flatMap((entry, index) =>
          typeof entry === 'string' ? mountAt(entry.split(':', 1)[0], true, ['tmpfs', index]) : [],
        ),
      ];
      for (const { target, isMemory, path: below } of mounts) {
        const path = ['services', name, ...below];
        if (target.startsWith('/') && cleanPath(target) !== '/' && target.split('/').includes('..')) {
          const hint = 'write an absolute path below `/`';
          yield { path, code: 'MOUNT-TARGET', message: `\`${target}\` is not a path to mount at`, hint };
          continue;
        }
        const outer = mounts.find((other) => !other.isMemory && target.startsWith(`${other.target}/`));
        if (outer === undefined || isMemory) continue;
        yield {
          path,
          acknowledgeable: true,
          message: `\`${target}\` is mounted inside \`${outer.target}\``,
          hint: 'mount them side by side: a mount in a mount depends on propagation and hides what lies below it',
        };
      }
    }
  },
};

function mountAt(target: unknown, isMemory: boolean, path: DocumentPath): readonly Mount[] {
  if (typeof target !== 'string') return [];
  return [{ target: target.length > 1 ? target.replace(/\/+$/, '') : target, isMemory, path }];
}
