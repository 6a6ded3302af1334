/** The TypeScript module with the settings of one line of Immich, each with its default. */
export function typesModule(line, schema) {
  return [
    '// Generated from the table in lib/immich/settings/; edit the table, not this file.\n',
    `import type { StringValue } from '../../core/values.ts';\n`,
    comment([`${schema.description}.`], ''),
    `export interface ${typeName(line)} ${objectType(schema, '')}\n`,
  ].join('\n');
}

function typeName(line) {
  return `ImmichSettings${line.replaceAll('.', '_')}`;
}

function objectType(schema, indent) {
  const inner = `${indent}  `;
  const members = Object.entries(schema.properties).map(
    ([key, member]) => `${comment(docs(member), inner)}\n${inner}readonly ${key}?: ${type(member, inner)};`,
  );
  return `{\n${members.join('\n')}\n${indent}}`;
}

function type(schema, indent) {
  if (schema.properties !== undefined) return objectType(schema, indent);
  if (schema.enum !== undefined) return schema.enum.map((value) => literal(value, '')).join(' | ');
  if (Array.isArray(schema.type)) return schema.type.map((name) => type({ type: name }, indent)).join(' | ');
  switch (schema.type) {
    case 'array': {
      const item = type(schema.items, indent);
      return item.includes('|') ? `readonly (${item})[]` : `readonly ${item}[]`;
    }
    case 'string':
      return 'StringValue';
    case 'integer':
    case 'number':
      return 'number';
    case 'boolean':
    case 'null':
      return schema.type;
    default:
      throw new Error(`no TypeScript type for ${JSON.stringify(schema)}`);
  }
}

function docs(schema) {
  const lines = [`${schema.description}.`];
  if (schema.properties !== undefined) return lines;
  const limits = limitsOf(schema);
  return [...lines, ...(limits === '' ? [] : ['', limits]), '', `@default ${literal(schema.default, null)}`];
}

function limitsOf({ type, minimum, maximum, format, minItems, anyOf, $comment }) {
  if ($comment === 'cron') return 'A cron expression: five fields, or six with seconds first.';
  if (format === 'uri') return 'An absolute URL.';
  if (anyOf !== undefined) return 'An absolute URL, or the empty string.';
  if (minItems !== undefined) return `At least ${minItems === 1 ? 'one' : minItems}.`;
  if (minimum === undefined) return '';
  const noun = [type].flat().includes('integer') ? 'A whole number' : 'A number';
  if (minimum === Number.MIN_SAFE_INTEGER) return `${noun}.`;
  return maximum === Number.MAX_SAFE_INTEGER
    ? `${noun}, at least ${minimum}.`
    : `${noun} from ${minimum} to ${maximum}.`;
}

function comment(lines, indent) {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/'));
  if (safe.length === 1) return `${indent}/** ${safe[0]} */`;
  return [`${indent}/**`, ...safe.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}

// Spells plain data as TypeScript; without an indent, on one line.
function literal(value, indent) {
  if (typeof value === 'string') return `'${value.replaceAll(/['\\]/g, '\\$&').replaceAll('\n', '\\n')}'`;
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, null)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([key, member]) => `${indent}  ${key}: ${literal(member, `${indent}  `)},`);
  return `{\n${members.join('\n')}\n${indent}}`;
}
