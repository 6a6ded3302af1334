import type { StringValue } from '../core/values.ts';
import type { KeyValues } from './key-values.ts';
import type { ByteSize, Count } from './units.ts';

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

/** A request for graphics cards, as in `gpus:`. */
export type GpuRequest = {
  /** What else than `gpu` they must be able to do. */
  readonly capabilities?: readonly string[];
  readonly driver?: string;
  readonly options?: KeyValues;
} & (
  | {
      /** How many. @default - all */
      readonly count?: Count | 'all';
      readonly deviceIds?: never;
    }
  | {
      /** Which ones. */
      readonly deviceIds: readonly string[];
      readonly count?: never;
    }
);

/** A request for devices by what they can do, such as `['gpu']`, as in `deploy.resources.reservations.devices`. */
export type DeviceRequest = GpuRequest & { readonly capabilities: readonly string[] };

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
  readonly rate: Count | ByteSize;
}
