import type { StringValue } from '../core/values.ts';
import type { KeyValues } from './key-values.ts';
import type { Count } from './units.ts';

/** One entry of `devices:`. */
export interface Device {
  /** A device node of the host, such as `/dev/dri`. */
  readonly source: StringValue;
  /** @default - the same as `source` */
  readonly target?: StringValue;
  /** A choice of `r`, `w` and `m`. @default 'rwm' */
  readonly permissions?: 'r' | 'w' | 'm' | 'rw' | 'rm' | 'wm' | 'rwm';
  /** Why the service has it; becomes a comment in compose.yaml. */
  readonly because?: string;
}

/** A request for devices by capability, as in `gpus:` and `deploy.resources.reservations.devices`. */
export interface DeviceRequest {
  /** @example ['gpu'] */
  readonly capabilities?: readonly string[];
  readonly driver?: string;
  /** How many; excludes `deviceIds`. */
  readonly count?: Count | 'all';
  readonly deviceIds?: readonly string[];
  readonly options?: KeyValues;
}

/** Limits of block devices. */
export interface BlkioConfig {
  /** 10 to 1000. */
  readonly weight?: Count;
  readonly weightDevice?: readonly { readonly path: string; readonly weight: Count }[];
  readonly deviceReadBps?: readonly BlkioLimit[];
  readonly deviceReadIops?: readonly BlkioLimit[];
  readonly deviceWriteBps?: readonly BlkioLimit[];
  readonly deviceWriteIops?: readonly BlkioLimit[];
}

/** One limit: bytes (`10mb`) or operations per second. */
export interface BlkioLimit {
  readonly path: string;
  readonly rate: Count | string;
}
