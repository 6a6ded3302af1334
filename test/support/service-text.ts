import type { Template } from 'cdk-compose/testing';

/** A service in compose.yaml as it is written, comments included; all of it, or the named attributes. */
export function serviceText(template: Template, service: string, ...attributes: readonly string[]): string {
  const lines = template.artifact('compose.yaml').split('\n');
  const first = lines.indexOf(`  ${service}:`);
  if (first === -1) throw new Error(`there is no service ${service}`);
  const rest = lines.slice(first + 1);
  const end = rest.findIndex((line) => !line.startsWith('    '));
  const body = rest.slice(0, end === -1 ? rest.length : end).map((line) => line.slice(4));
  const wanted = attributes.length === 0 ? body : attributes.flatMap((attribute) => attributeLines(body, attribute));
  return wanted.join('\n');
}

// An attribute with the comment above it and everything below it.
function attributeLines(body: readonly string[], attribute: string): readonly string[] {
  const at = body.findIndex((line) => line.startsWith(`${attribute}:`));
  if (at === -1) return [];
  let begin = at;
  while (body[begin - 1]?.startsWith('#')) begin -= 1;
  const below = body.slice(at + 1).findIndex((line) => !line.startsWith(' '));
  return body.slice(begin, below === -1 ? body.length : at + 1 + below);
}
