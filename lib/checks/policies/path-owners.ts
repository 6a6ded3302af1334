import { containers } from '../facts/containers.ts';
import { stackPath } from '../facts/stack-path.ts';
import { isRoot, userIds } from '../facts/user-ids.ts';
import type { Convention, PolicyModel } from './policy.ts';

/** A user that is not root can write to a folder only when somebody gave it to that user: Docker makes it root's. */
export const pathOwners: Convention = {
  codes: ['POLICY-PATH-OWNER'],
  *check(model, context) {
    const prepared = preparedPaths(model);
    for (const [name, { user, volumes = [] }] of containers(model.document)) {
      const { uid = 0 } = userIds(user) ?? {};
      if (uid === 0) continue;
      for (const [index, { source, read_only: readOnly }] of volumes.entries()) {
        if (typeof source !== 'string' || (readOnly ?? false) !== false) continue;
        const folder = stackPath(source, context) ?? '';
        if (!folder.startsWith('./') || prepared.has(source)) continue;
        yield {
          path: ['services', name, 'volumes', index],
          message: `\`${name}\` runs as ${uid} and cannot write to \`${folder}\`, which Docker creates as root's`,
          hint: 'give the `HostPath` an `owner`, and add an `InitContainer`, which sees to it',
        };
      }
    }
  },
};

// Those with a known owner are looked after by another check; others by a one-shot of root that writes to them.
function preparedPaths({ document, directories }: PolicyModel): ReadonlySet<string> {
  const owned = [...directories].filter(([, { owner, mustExist }]) => owner !== undefined || mustExist);
  const preparers = containers(document).filter(
    ([, { restart, user }]) => restart === 'no' && (user === undefined || isRoot(user)),
  );
  const written = preparers.flatMap(([, { volumes = [] }]) => volumes.filter(({ read_only: one }) => one !== true));
  return new Set([
    ...owned.map(([path]) => path),
    ...written.flatMap(({ source }) => (typeof source === 'string' ? source : [])),
  ]);
}
