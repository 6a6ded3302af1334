import { asMapping, literalsIn } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const IPC = /^(?:kernel\.(?:msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)|fs\.mqueue\..+)$/;

/** A container has kernel settings of its own for its network and its shared memory; the others are the host's. */
export const sysctlName: Rule = {
  codes: ['SYSCTL-NAME'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { sysctls, network_mode: mode, ipc }] of engineServices(document)) {
      const settings = [
        ...Object.keys(asMapping(sysctls) ?? {}).map((key) => ({ setting: key, segment: key })),
        ...literalsIn(sysctls).map((item, index) => ({ setting: item.split('=', 1)[0] ?? item, segment: index })),
      ];
      for (const { setting, segment } of settings) {
        const spelled = setting.includes('.') ? setting : setting.replaceAll('/', '.');
        const isNetwork = spelled.startsWith('net.');
        const isOwn = isNetwork
          ? mode !== 'host'
          : IPC.test(spelled)
            ? ipc !== 'host'
            : spelled === 'kernel.domainname';
        if (isOwn) continue;
        const shared = isNetwork || IPC.test(spelled);
        yield {
          path: ['services', name, 'sysctls', segment],
          message: shared
            ? `\`${setting}\` is a setting of the host, with which \`${name}\` shares it`
            : `\`${setting}\` is a setting of the host, not of a container`,
          hint: 'set it on the host, with a file in /etc/sysctl.d',
        };
      }
    }
  },
};
