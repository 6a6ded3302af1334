import { containers } from '../facts/containers.ts';
import { literalsIn } from '../facts/plain.ts';
import { userIds } from '../facts/user-ids.ts';
import type { Convention } from './policy.ts';

// Everybody may write to these in any image, and Docker keeps the mode of a directory that is there.
const OPEN = new Set(['/tmp', '/var/tmp', '/dev/shm']);

/** A directory in memory belongs to whom the service runs as: over one of the image it is root's otherwise. */
export const tmpfsOwner: Convention = {
  codes: ['POLICY-TMPFS-OWNER'],
  *check({ document }) {
    for (const [name, { user, tmpfs }] of containers(document)) {
      const { uid = 0, gid = uid } = userIds(user) ?? {};
      if (uid === 0) continue;
      for (const [index, entry] of literalsIn(tmpfs).entries()) {
        const [target = '', options = ''] = entry.split(':');
        if (OPEN.has(target) || /(?:^|,)uid=/.test(options)) continue;
        yield {
          path: ['services', name, 'tmpfs', index],
          message: `\`${target}\` of \`${name}\` may belong to root, while the service runs as ${uid}`,
          hint: `say whose it is: \`tmpfs: [{ target: '${target}', uid: ${uid}, gid: ${gid} }]\``,
        };
      }
    }
  },
};
