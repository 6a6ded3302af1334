import { containers } from '../facts/containers.ts';
import { asList, asMapping, literalsIn } from '../facts/plain.ts';
import { userIds } from '../facts/user-ids.ts';
import type { Convention } from './policy.ts';

/** The nodes of a GPU belong to a group of the host, which a user that is not root must be in. */
export const deviceGroup: Convention = {
  codes: ['POLICY-DEVICE-GROUP'],
  *check({ document }) {
    for (const [name, { user, devices, group_add: groups }] of containers(document)) {
      const { uid = 0 } = userIds(user) ?? {};
      if (uid === 0 || asList(groups).length > 0) continue;
      const sources = asList(devices).map((device) => asMapping(device)?.['source']);
      const spelled = [...literalsIn(devices), ...literalsIn(sources)];
      if (!spelled.some((source) => source.startsWith('/dev/dri') || source.startsWith('/dev/kfd'))) continue;
      yield {
        path: ['services', name, 'devices'],
        message: `\`${name}\` runs as ${uid}, which may not open the GPU: its nodes belong to a group of the host`,
        hint: "add that group: `groupAdd: [env.required('RENDER_GID', 'group id of the GPU: stat -c %g /dev/dri/renderD128')]`",
      };
    }
  },
};
