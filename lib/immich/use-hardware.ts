import type { Service } from '../compose/service.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import type { Hardware, HostGroups } from './hardware.ts';

/** Gives a service the devices, groups, mounts and options of a kind of hardware, written into the service itself. */
export function useHardware(service: Service, variant: string, hardware: Hardware, hostGroups: HostGroups): void {
  const { devices = [], groups = [], requests = [], mounts = [], environment = {}, securityOpt = {} } = hardware;
  if (devices.length > 0) service.addDevice(...devices);
  if (mounts.length > 0) service.addMount(...mounts);
  if (Object.keys(environment).length > 0) service.addEnvironment(environment);
  if (requests.length > 0) service.set({ deploy: { resources: { reservations: { devices: requests } } } });

  for (const [option, because] of Object.entries(securityOpt)) {
    const options = service.props.securityOpt ?? [];
    service.set({ securityOpt: [...options, option] });
    service.comment(['security_opt', options.length], because);
  }
  for (const group of groups) {
    const id = hostGroups[group];
    if (id === undefined) {
      report(service, {
        code: 'HW-GROUP',
        severity: 'error',
        message: `\`${variant}\` needs the id of the host's group \`${group}\`, or the devices cannot be opened`,
        hint: `pass \`hostGroups: { ${group}: … }\`: \`getent group ${group}\` prints it on the host`,
        path: ['services', service.name, 'group_add'],
        origin: originOf(service),
      });
    } else {
      const index = service.props.groupAdd?.length ?? 0;
      service.addGroup(typeof id === 'number' ? String(id) : id);
      service.comment(['group_add', index], `group ${group} of the host, which owns the devices`);
    }
  }
}
