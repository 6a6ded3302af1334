import { containers } from '../facts/containers.ts';
import { isBelow } from '../facts/is-below.ts';
import { hasReason } from '../facts/has-reason.ts';
import { stackPath } from '../facts/stack-path.ts';
import type { Convention } from './policy.ts';

/** What outlives a container is where everybody looks for it: below `./data` or `./backups`, or in a declared place. */
export function dataPaths(datasets: readonly string[]): Convention {
  return {
    codes: ['POLICY-DATA-PATH'],
    *check(model, context) {
      for (const [name, { volumes = [] }] of containers(model.document)) {
        for (const [index, { type, source: given, read_only: readOnly }] of volumes.entries()) {
          const path = ['services', name, 'volumes', index];
          const source = stackPath(given, context);
          if (type !== 'bind' || source === undefined || (readOnly ?? false) !== false) continue;
          // What is below ./config is committed, and told of as such.
          const places = ['./data', './backups', './config', ...datasets];
          if (model.directories.has(source) || places.some((place) => isBelow(source, place))) continue;
          if (isDevice(source) || hasReason(model, path)) continue;
          yield {
            path,
            message: `\`${name}\` writes to \`${source}\`, which is nobody's data`,
            hint: "put it below `./data`, or declare it: `new HostPath(stack, 'data', { path, purpose })`",
          };
        }
      }
    },
  };
}

// Sockets and devices hold no data.
function isDevice(source: string): boolean {
  return /^\/(?:dev|proc|sys|run|var\/run)(?:\/|$)/.test(source);
}
