import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import { emitYaml } from '../yaml/emit-yaml.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';

// While the YAML is written, `MARK` and a brace stand for a literal dollar sign and a brace, two of it for itself.
const MARK = '\u{F8FF}';

/**
 * Renders settings as the YAML template that `render.sh` completes.
 *
 * Each variable is `${NAME}` inside a double-quoted scalar; a literal `${` is escaped, so that it is never one.
 */
export function renderTemplate(settings: ResolvedValue, header: readonly string[]): string {
  const quoted = new Set<string>();
  const data = spell(settings, [], quoted);
  const yaml = emitYaml(data, { header, quote: (path) => quoted.has(JSON.stringify(path)) });
  return yaml.replaceAll(/\u{F8FF}([{\u{F8FF}])/gu, (_, marked) => (marked === '{' ? '\\x24{' : MARK));
}

function spell(value: ResolvedValue, path: readonly (string | number)[], quoted: Set<string>): YamlValue {
  if (Text.isText(value)) {
    quoted.add(JSON.stringify(path));
    return value.parts.map((part) => (typeof part === 'string' ? literal(part) : `\${${part.name}}`)).join('');
  }
  if (typeof value === 'string') {
    if (value.includes('${')) quoted.add(JSON.stringify(path));
    return literal(value);
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: ResolvedValue, index) => spell(item, [...path, index], quoted));
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, member]) => [key, spell(member, [...path, key], quoted)]));
}

function literal(text: string): string {
  return text.replaceAll(MARK, MARK + MARK).replaceAll('${', `${MARK}{`);
}
