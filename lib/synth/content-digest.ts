import { createHash } from 'node:crypto';

/** The digest of a content as the manifest spells it: `sha256:` and 64 hexadecimal digits. */
export function contentDigest(content: string | Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
