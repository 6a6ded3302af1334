import { containers } from '../facts/containers.ts';
import { isVariable } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

const ID_NAMES = /^(?:PUID|PGID|UID|GID|USER_ID|GROUP_ID|USERMAP_UID|USERMAP_GID|USER_DBBACKUP|GROUP_DBBACKUP)$/;

/** Ids are facts of the repository: from the environment, a forgotten variable gives files to somebody else. */
export const fixedIds: Convention = {
  codes: ['POLICY-ID-VARIABLE'],
  *check({ document }) {
    const hint = 'say them here, best as an `Identity`: its `uidGid`, `uid` and `gid`';
    for (const [name, { user, environment = {} }] of containers(document)) {
      if (isVariable(user)) {
        yield { path: ['services', name, 'user'], message: `as whom \`${name}\` runs is known only on the host`, hint };
      }
      for (const [variable, value] of Object.entries(environment)) {
        if (!ID_NAMES.test(variable) || !isVariable(value)) continue;
        const path = ['services', name, 'environment', variable];
        yield { path, message: `the id in \`${variable}\` of \`${name}\` is known only on the host`, hint };
      }
    }
  },
};
