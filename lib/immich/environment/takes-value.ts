import { isIpv4, isIpv6 } from '../../compose/values/ip-address.ts';
import { commaList } from '../../core/comma-list.ts';
import type { Takes } from './environment-variable.ts';

/** How a reader turns text into numbers and booleans. */
export interface Dialect {
  readonly isInteger: (text: string) => boolean;
  /** Of text in small letters, unless just one spelling counts. */
  readonly isBoolean: (text: string) => boolean;
  /** Whether no text is as good as none, where numbers and lists are read. */
  readonly takesBlank: (takes: Takes) => boolean;
}

const YES_OR_NO = ['true', 'false', '1', '0', 'yes', 'no', 'on', 'off', 'y', 'n'];
const ZOD_BOOLEANS = new Set([...YES_OR_NO, 'enabled', 'disabled']);
const PYDANTIC_BOOLEANS = new Set([...YES_OR_NO, 't', 'f']);

/** The server since 3.0. */
export const SERVER_3: Dialect = {
  isInteger: (text) => Number.isSafeInteger(Number(text)),
  isBoolean: (text) => ZOD_BOOLEANS.has(text.toLowerCase()),
  takesBlank: (takes) => ['integer', 'port', 'proxies'].includes(String(takes)),
};

/** The server of 2.7. */
export const SERVER_2: Dialect = {
  isInteger: (text) => Number.isInteger(Number(text)),
  isBoolean: isSwitch,
  takesBlank: (takes) => ['integer', 'port'].includes(String(takes)),
};

/** Machine learning. */
export const MACHINE_LEARNING: Dialect = {
  isInteger: (text) => /^[-+]?\d+(?:_\d+)*(?:\.0+)?$/.test(text.trim()),
  isBoolean: (text) => PYDANTIC_BOOLEANS.has(text.toLowerCase()),
  takesBlank: () => false,
};

/** Tells whether a reader takes a text for what a variable wants. */
export function takesValue(takes: Takes, text: string, dialect: Dialect): boolean {
  if (text === '' && dialect.takesBlank(takes)) return true;
  if (typeof takes === 'object')
    return 'oneOf' in takes ? isOneOf(takes, text) : namesOutside(takes, text).length === 0;
  switch (takes) {
    case 'text':
      return true;
    case 'boolean':
      return dialect.isBoolean(text);
    case 'switch':
      return text === '' || isSwitch(text);
    case 'integer':
      return dialect.isInteger(text);
    case 'port':
      return dialect.isInteger(text) && isPort(Number(text.replaceAll('_', '')));
    case 'absolute-path':
      return text.startsWith('/');
    case 'proxies':
      return text !== '' && commaList(text).every((item) => isAddressOrNetwork(item));
    case 'file-or-switch':
      return text === '' || isSwitch(text) || !ZOD_BOOLEANS.has(text.toLowerCase());
    case 'redis-url':
      return text === '' || isRedisOptions(text);
    case 'json-object':
      return isJsonObject(text);
  }
}

/** The names of a list that are none of those it may have. */
export function namesOutside({ listOf, all }: Extract<Takes, { listOf: unknown }>, text: string): readonly string[] {
  return text === all ? [] : namesOf(text).filter((name) => !listOf.includes(name));
}

/** The names in a list, in which spaces do not count. */
export function namesOf(text: string): readonly string[] {
  return commaList(text.replaceAll(/\s/g, ''));
}

function isOneOf({ oneOf, isCaseless = false }: Extract<Takes, { oneOf: unknown }>, text: string): boolean {
  return oneOf.includes(isCaseless ? text.toLowerCase() : text);
}

function isSwitch(text: string): boolean {
  return text === 'true' || text === 'false';
}

function isPort(number: number): boolean {
  return number >= 0 && number <= 65_535;
}

function isAddressOrNetwork(text: string): boolean {
  const [address = '', bits, ...more] = text.split('/');
  const isV6 = isIpv6(address.replace(/%[\d.a-z]+$/i, ''));
  if (more.length > 0 || (!isV6 && !isIpv4(address))) return false;
  return bits === undefined || (/^(?:0|[1-9]\d{0,2})$/.test(bits) && Number(bits) <= (isV6 ? 128 : 32));
}

// What begins otherwise is left unread.
function isRedisOptions(text: string): boolean {
  const encoded = /^ioredis:\/\/(.*)$/s.exec(text)?.[1];
  return encoded !== undefined && isJsonObject(Buffer.from(encoded, 'base64').toString());
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
