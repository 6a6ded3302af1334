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
  source: attribute(TEXT, 'The device of the host, such as `/dev/dri`, or the name of a CDI device.'),
  target: attribute(TEXT, 'Where the container sees it, at the same path by default.'),
  permissions: attribute(TEXT, 'What the container may do: read `r`, write `w`, make nodes `m`; `rwm` by default.'),
});

/** The attributes of a request for devices by what they can do. */
export const DEVICE_REQUEST = attributes<DeviceRequest | GpuRequest>({
  driver: attribute(TEXT, 'The driver of the devices, such as `nvidia`; any that fits by default.'),
  count: attribute(DEVICE_COUNT, 'How many devices, or `all`, which is the default; not together with `device_ids`.'),
  device_ids: attribute(distinct(TEXT), 'Which devices, by the ids of the driver; not together with `count`.'),
  capabilities: attribute(distinct(TEXT), 'What the devices must be able to do, such as `gpu` or `compute`.'),
  options: attribute(KEY_VALUES, 'Options for the driver.'),
});

const WEIGHT = attributes<NonNullable<BlkioConfig['weightDevice']>[number]>({
  path: attribute(TEXT, 'The block device of the host.'),
  weight: attribute(UNSIGNED, 'Its share of time against other containers, from 10 to 1000.'),
});

const LIMIT = attributes<BlkioLimit>({
  path: attribute(TEXT, 'The block device of the host.'),
  rate: attribute(BYTES, 'How much per second: bytes, which take units as in `10m`, or operations.'),
});

const LIMITS = list(object(LIMIT, { others: 'nothing' }));

/** The attributes of limits for block devices. */
export const BLKIO_CONFIG = attributes<BlkioConfig>({
  weight: attribute(UNSIGNED, 'The share of time on block devices against other containers, from 10 to 1000.'),
  weight_device: attribute(list(object(WEIGHT, { others: 'nothing' })), 'The share of time on single block devices.'),
  device_read_bps: attribute(LIMITS, 'How many bytes per second may be read from a block device.'),
  device_read_iops: attribute(LIMITS, 'How many reads per second a block device does for it.'),
  device_write_bps: attribute(LIMITS, 'How many bytes per second may be written to a block device.'),
  device_write_iops: attribute(LIMITS, 'How many writes per second a block device does for it.'),
});
