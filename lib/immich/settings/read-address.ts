import { Text } from '../../core/text.ts';
import { withStandIn } from './literal.ts';

const SCHEME = /^\s*[a-z][a-z0-9+.-]*:/i;

/**
 * Reads the address in a setting, in which variables may stand.
 *
 * `'no address'` is what no value of the variables makes one of http or https. Nothing where it is for them to say.
 */
export function readAddress(value: unknown): URL | 'no address' | undefined {
  if (typeof value === 'string') return URL.canParse(value) ? new URL(value) : 'no address';
  const text = withStandIn(value, 'v');
  if (!Text.isText(value) || text === undefined) return undefined;
  const [first] = value.parts;
  if (typeof first === 'string' && !SCHEME.test(first)) return mayBecomeWeb(first) ? undefined : 'no address';
  const known = typeof first === 'string' ? text : text.startsWith('v:') ? `https${text.slice(1)}` : `https://${text}`;
  return URL.canParse(known) ? new URL(known) : undefined;
}

/** Tells whether an address is one of http or https. */
export function isWeb({ protocol }: URL): boolean {
  return protocol === 'http:' || protocol === 'https:';
}

// Such as `http`, before a variable that may say `s`.
function mayBecomeWeb(start: string): boolean {
  return 'https:'.startsWith(start.trim().toLowerCase());
}
