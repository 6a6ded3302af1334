import { isIpAddress } from '../../../compose/values/ip-address.ts';
import { hasVariable } from '../../../core/readable-text.ts';
import { readAddress, type Address } from '../../settings/read-address.ts';

/** Reads an address with a host, in which variables may stand; nothing for any other. */
export function addressWithHost(value: unknown): Address | undefined {
  const address = readAddress(value);
  return typeof address === 'object' && address.host !== '' ? address : undefined;
}

/** Whether a host is the very container that asks for it. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** Whether a host is written out in full, so that it may be anywhere: an address, or a name with its domain. */
export function isFullHost(host: string): boolean {
  return host.includes('.') || hasVariable(host) || isIpAddress(host);
}
