import type { Rule } from './rule.ts';

/** Every mount has a target of its own, and none hides inside another one. */
export const mountTarget: Rule = {
  codes: ['MOUNT-TARGET', 'MOUNT-NESTED'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      const mounts = (service.volumes ?? []).flatMap(({ type, target }, index) =>
        typeof target === 'string'
          ? [{ type, target: withoutSlash(target), path: ['services', name, 'volumes', index] }]
          : [],
      );
      const memory = (service.tmpfs ?? []).flatMap((entry, index) =>
        typeof entry === 'string'
          ? [
              {
                type: 'tmpfs',
                target: withoutSlash(entry.split(':')[0] ?? ''),
                path: ['services', name, 'tmpfs', index],
              },
            ]
          : [],
      );
      const all = [...mounts, ...memory];
      for (const [index, { type, target, path }] of all.entries()) {
        if (!target.startsWith('/') || target.split('/').includes('..') || target === '/') {
          yield { path, message: `\`${target}\` is not a path to mount at`, hint: 'write an absolute path below `/`' };
          continue;
        }
        const twin = all.slice(0, index).find((other) => other.target === target);
        if (twin !== undefined) {
          yield { path, message: `\`${target}\` is mounted twice`, hint: 'give one of the mounts another target' };
        }
        const outer = all.find((other) => other.type !== 'tmpfs' && target.startsWith(`${other.target}/`));
        if (outer !== undefined && type !== 'tmpfs') {
          yield {
            path,
            code: 'MOUNT-NESTED',
            acknowledgeable: true,
            message: `\`${target}\` is mounted inside \`${outer.target}\``,
            hint: 'mount them side by side: a mount in a mount depends on propagation and hides what lies below it',
          };
        }
      }
    }
  },
};

function withoutSlash(target: string): string {
  return target.length > 1 ? target.replace(/\/+$/, '') : target;
}
