import type { Device, DeviceRequest } from '../compose/devices.ts';
import type { BindMount } from '../compose/mounts.ts';
import type { Count } from '../compose/units.ts';

/** A group of the host that owns device nodes. */
export type HostGroup = 'render' | 'video';

/** The numeric ids of such groups on the host, as `getent group render` prints them. */
export type HostGroups = Readonly<Partial<Record<HostGroup, Count>>>;

/** What a container needs of the host to use a kind of hardware. */
export interface Hardware {
  readonly devices?: readonly Device[];
  /** Groups that a user who is not root must be in to open the devices. */
  readonly groups?: readonly HostGroup[];
  /** Devices that are asked for by capability, of a driver such as NVIDIA's. */
  readonly requests?: readonly DeviceRequest[];
  readonly mounts?: readonly BindMount[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Options that weaken the sandbox, with the reasons. */
  readonly securityOpt?: Readonly<Record<string, string>>;
}

const GPU_NODES = 'the nodes of the GPU';

/** The nodes that GPUs have in common. */
export const DRI: Device = { source: '/dev/dri', because: GPU_NODES };

/** A GPU of NVIDIA with the given capabilities. */
export function nvidia(...capabilities: readonly string[]): DeviceRequest {
  return { driver: 'nvidia', count: 1, capabilities };
}

/** A device node. */
export function node(source: string, because: string): Device {
  return { source, because };
}

/** A file or folder of the host's driver. */
export function driverFiles(source: string, because: string): BindMount {
  return { type: 'bind', source, target: source, readOnly: true, bind: { createHostPath: false }, because };
}

/** What Rockchip's drivers ask for: they read kernel files that the sandbox hides. */
export const ROCKCHIP_SANDBOX: Readonly<Record<string, string>> = {
  'systempaths=unconfined': 'the driver of Rockchip reads files below /proc and /sys that are hidden otherwise',
  'apparmor=unconfined': 'the driver of Rockchip does what the profile of AppArmor forbids',
};
