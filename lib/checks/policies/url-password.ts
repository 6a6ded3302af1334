import { Text } from '../../core/text.ts';
import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** A password stands apart from the address: in a URL it breaks on `/`, `#`, `?`, `%` and `@`. */
export const urlPassword: Convention = {
  codes: ['POLICY-URL-PASSWORD'],
  *check({ document }) {
    for (const [name, { environment = {} }] of containers(document)) {
      for (const [variable, value] of Object.entries(environment)) {
        const secret = Text.isText(value) ? secretInUrl(value) : undefined;
        if (secret === undefined) continue;
        yield {
          path: ['services', name, 'environment', variable],
          message: `\`${secret}\` stands in the URL \`${variable}\` of \`${name}\`, where some characters of a password break it`,
          hint: 'pass user and password in variables of their own, where the image has them; acknowledge this where the value is URL-encoded',
        };
      }
    }
  },
};

function secretInUrl({ parts }: Text): string | undefined {
  let before = '';
  for (const [index, part] of parts.entries()) {
    const after = parts[index + 1];
    const ends = typeof after === 'string' && after.startsWith('@');
    if (typeof part !== 'string' && part.kind === 'secret' && ends && /:\/\/[^/@\s]*:$/.test(before)) return part.name;
    before += typeof part === 'string' ? part : 'v';
  }
  return undefined;
}
