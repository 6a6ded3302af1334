import { YamlFault } from '../yaml/fault.ts';
import { tagName } from './tags.ts';

const KNOWN = new Set('null bool int float str timestamp merge binary seq omap pairs map set'.split(' '));

/** A tag that nothing is known of, or that does not go with its value. What stands behind `!` may be a secret without quotes. */
export function tagFault(tag: string, offset: number): YamlFault {
  const name = tagName(tag);
  const hint = 'leave the tag out, and put a text that begins with `!` between quotes';
  const message = KNOWN.has(name) ? `this value is no \`!!${name}\`` : 'the tag before this value is unknown';
  return new YamlFault('YAML-TAG', offset, message, hint);
}
