import type { Read } from './read.ts';

/** A device of the host that is written in one text. */
export interface DeviceText {
  readonly source: string;
  readonly target: string;
  readonly permissions: string;
}

/** Reads `source[:target[:permissions]]`. */
export function readDeviceText(text: string): Read<DeviceText> {
  const [source = '', target = '', permissions = 'rwm', ...more] = text.split(':');
  if (more.length > 0) return { fault: 'has too many colons' };
  return { value: { source, target: target || source, permissions } };
}
