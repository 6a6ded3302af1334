import type { BlkioConfig, BlkioLimit, Device, DeviceRequest, GpuRequest } from '../devices.ts';
import {
  attribute,
  attributes,
  BYTES,
  DEVICE_COUNT,
  distinct,
  list,
  object,
  TEXT,
  UNSIGNED,
} from './attribute-kinds.ts';
import { KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a device of the host that a container sees. */
export const DEVICE = attributes<Device>({
  /** The device of the host, such as `/dev/dri`, or the name of a CDI device. */
  source: attribute(TEXT),
  /** Where the container sees it, at the same path by default. */
  target: attribute(TEXT),
  /** What the container may do: read `r`, write `w`, make nodes `m`; `rwm` by default. */
  permissions: attribute(TEXT),
});

/** The attributes of a request for devices by what they can do. */
export const DEVICE_REQUEST = attributes<DeviceRequest | GpuRequest>({
  /** The driver of the devices, such as `nvidia`; any that fits by default. */
  driver: attribute(TEXT),
  /** How many devices, or `all`, which is the default; not together with `device_ids`. */
  count: attribute(DEVICE_COUNT),
  /** Which devices, by the ids of the driver; not together with `count`. */
  device_ids: attribute(distinct(TEXT)),
  /** What the devices must be able to do, such as `gpu` or `compute`. */
  capabilities: attribute(distinct(TEXT)),
  /** Options for the driver. */
  options: attribute(KEY_VALUES),
});

const WEIGHT = attributes<NonNullable<BlkioConfig['weightDevice']>[number]>({
  /** The block device of the host. */
  path: attribute(TEXT),
  /** Its share of time against other containers, from 10 to 1000. */
  weight: attribute(UNSIGNED),
});

const LIMIT = attributes<BlkioLimit>({
  /** The block device of the host. */
  path: attribute(TEXT),
  /** How much per second: bytes, which take units as in `10m`, or operations. */
  rate: attribute(BYTES),
});

const LIMITS = list(object(LIMIT, { others: 'nothing' }));

/** The attributes of limits for block devices. */
export const BLKIO_CONFIG = attributes<BlkioConfig>({
  /** The share of time on block devices against other containers, from 10 to 1000. */
  weight: attribute(UNSIGNED),
  /** The share of time on single block devices. */
  weight_device: attribute(list(object(WEIGHT, { others: 'nothing' }))),
  /** How many bytes per second may be read from a block device. */
  device_read_bps: attribute(LIMITS),
  /** How many reads per second a block device does for it. */
  device_read_iops: attribute(LIMITS),
  /** How many bytes per second may be written to a block device. */
  device_write_bps: attribute(LIMITS),
  /** How many writes per second a block device does for it. */
  device_write_iops: attribute(LIMITS),
});
