import type { DocumentPath } from '../../core/document-path.ts';
import { containers } from '../facts/containers.ts';
import { userIds } from '../facts/user-ids.ts';
import type { Convention, PolicyModel } from './policy.ts';

/** Ids from the first to the last, both included. */
export type IdRange = readonly [first: number, last: number];

/** Whoever owns files of the host has an id of its own there; the group is of the same id, or one that is shared. */
export function idRanges(users: IdRange, groups: IdRange): Convention {
  const isIn = (id: number, [first, last]: IdRange) => id >= first && id <= last;
  return {
    codes: ['POLICY-ID-RANGE'],
    *check(model) {
      for (const { spelled, path } of ownersOf(model)) {
        const { uid = 0, gid } = userIds(spelled) ?? {};
        if (uid !== 0 && !isIn(uid, users)) {
          yield {
            path,
            message: `the user ${uid} owns files of the host, and is not one of ${users.join(' to ')}`,
            hint: `give the app an \`Identity\` with an id from ${users.join(' to ')} that no other app has`,
          };
        }
        if (gid !== undefined && gid !== 0 && gid !== uid && !isIn(gid, groups)) {
          yield {
            path,
            message: `the group ${gid} owns files of the host; it is neither the user's own nor a shared one`,
            hint: `take the group ${uid}, or one from ${groups.join(' to ')} that apps share`,
          };
        }
      }
    },
  };
}

// An id matters where it writes files that outlive the container.
function* ownersOf({
  document,
  directories,
}: PolicyModel): Iterable<{ readonly spelled: string; readonly path: DocumentPath }> {
  const seen = new Set<string>();
  for (const [name, { user, volumes = [] }] of containers(document)) {
    const written = volumes.filter(({ type, read_only: readOnly }) => type === 'bind' && readOnly !== true);
    if (typeof user === 'string' && written.length > 0) {
      seen.add(user);
      yield { spelled: user, path: ['services', name, 'user'] };
    }
    for (const [index, { source }] of volumes.entries()) {
      const owner = typeof source === 'string' ? directories.get(source)?.owner : undefined;
      if (owner === undefined || seen.has(owner)) continue;
      seen.add(owner);
      yield { spelled: owner, path: ['services', name, 'volumes', index] };
    }
  }
}
