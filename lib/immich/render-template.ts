import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import { emitYaml } from '../yaml/emit-yaml.ts';
import type { YamlValue } from '../yaml/yaml-value.ts';

// While the YAML is written, `MARK` stands twice for itself, and before a control character for the dollar sign of a
// literal `${`: what holds a control character is always double-quoted, so that its escape can be put there instead.
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
  return yaml.replaceAll(/\u{F8FF}(?:\u{F8FF}|\\u0001)/gu, (found) => (found === MARK + MARK ? MARK : '\\x24'));
}

function spell(value: ResolvedValue, path: readonly (string | number)[], quoted: Set<string>): YamlValue {
  if (Text.isText(value)) {
    quoted.add(JSON.stringify(path));
    return value.parts.map((part) => (typeof part === 'string' ? literal(part) : `\${${part.name}}`)).join('');
  }
  if (typeof value === 'string') return literal(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item: ResolvedValue, index) => spell(item, [...path, index], quoted));
  const entries = Object.entries(value).map(([key, member]) => {
    const name = literal(key);
    return [name, spell(member, [...path, name], quoted)] as const;
  });
  return Object.fromEntries(entries);
}

function literal(text: string): string {
  return text.replaceAll(MARK, MARK + MARK).replaceAll('${', `${MARK}\u0001{`);
}
