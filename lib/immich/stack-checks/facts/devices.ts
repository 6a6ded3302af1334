import type { Service } from '../../../compose/service.ts';
import { readDeviceText } from '../../../compose/values/device-text.ts';
import { readable } from '../../readable.ts';
import { isOverridden } from './is-overridden.ts';

/** Whether a container has a device node, or a directory of them, at a path; what the tree does not show may be there. */
export function hasDevice(service: Service, path: string): boolean {
  const { devices = [], privileged = false, volumes = [] } = service.props;
  if (privileged !== false || isOverridden(service, 'devices', 'privileged', 'volumes')) return true;
  const targets = [
    ...devices.map((device) =>
      typeof device === 'string' ? readDeviceText(device).value?.target : readable(device.target ?? device.source),
    ),
    ...volumes.map(({ target }) => readable(target) ?? ''),
  ];
  return targets.some((target) => {
    // Only the host knows what a variable stands for, and the driver what `nvidia.com/gpu=all` does.
    if (target === undefined || /\$\{|=/.test(target)) return true;
    const [one, other] = [`${target.replace(/\/+$/, '')}/`, `${path}/`];
    return one.startsWith(other) || other.startsWith(one);
  });
}

/** Whether a container has a graphics card of NVIDIA; what the tree does not show may be one. */
export function hasNvidia(service: Service): boolean {
  const { deploy, devices = [], gpus, runtime } = service.props;
  if (gpus !== undefined || runtime !== undefined) return true;
  if (isOverridden(service, 'deploy', 'devices', 'gpus', 'runtime')) return true;
  const requests = deploy?.resources?.reservations?.devices ?? [];
  return requests.length > 0 || devices.some((device) => typeof device === 'string' && device.includes('='));
}
