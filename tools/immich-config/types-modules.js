/**
 * The TypeScript modules with the settings of every line of Immich, oldest first, each setting with its default.
 *
 * The newest line is written out, every other one as what differs from the line after it.
 */
export function typesModules(schemas) {
  const lines = [...schemas.keys()];
  return lines.map((line, at) => ({
    name: `immich-settings-${line}.ts`,
    text: at === lines.length - 1 ? newest(line, schemas) : earlier(line, lines[at + 1], schemas),
  }));
}

const HEADER = '// Generated from the table in lib/immich/settings/; edit the table, not this file.\n';
const STRING_VALUE = `import type { StringValue } from '../../core/values.ts';`;

function newest(line, schemas) {
  const schema = schemas.get(line);
  return [
    HEADER,
    `${STRING_VALUE}\n`,
    comment([`${schema.description}.`], ''),
    `export interface ${typeName(line)} ${objectType(schema, '')}\n`,
  ].join('\n');
}

function earlier(line, next, schemas) {
  const schema = schemas.get(line);
  const type = difference(schema, schemas.get(next), typeName(next), '');
  const imports = [
    ...(type.includes('StringValue') ? [STRING_VALUE] : []),
    `import type { ${typeName(next)} } from './immich-settings-${next}.ts';\n`,
  ];
  const doc = comment([`${schema.description}.`], '');
  return [HEADER, ...imports, doc, `export type ${typeName(line)} = ${type};\n`].join('\n');
}

// The type of a section by that of a later line: without what came or differs there, and with what it was before.
function difference(schema, later, laterType, indent) {
  const inner = `${indent}  `;
  const isSame = (key) => member(key, schema.properties[key], inner) === member(key, later.properties[key], inner);
  const keys = Object.keys(schema.properties);
  const gone = Object.keys(later.properties).filter((key) => !keys.includes(key));
  const changed = keys.filter((key) => !(key in later.properties) || !isSame(key));
  const other = [...gone, ...changed.filter((key) => key in later.properties)].sort();
  const members = changed.map((key) => {
    const [now, then] = [schema.properties[key], later.properties[key]];
    if (now.properties === undefined || then?.properties === undefined) return member(key, now, inner);
    const section = difference(now, then, `NonNullable<${laterType}['${key}']>`, inner);
    return `${comment(docs(now), inner)}\n${inner}readonly ${key}?: ${section};`;
  });
  const rest = other.length === 0 ? laterType : `Omit<${laterType}, ${other.map((key) => `'${key}'`).join(' | ')}>`;
  return members.length === 0 ? rest : `${rest} & {\n${members.join('\n')}\n${indent}}`;
}

function typeName(line) {
  return `ImmichSettings${line.replaceAll('.', '_')}`;
}

function objectType(schema, indent) {
  const inner = `${indent}  `;
  const members = Object.entries(schema.properties).map(([key, one]) => member(key, one, inner));
  return `{\n${members.join('\n')}\n${indent}}`;
}

function member(key, schema, indent) {
  return `${comment(docs(schema), indent)}\n${indent}readonly ${key}?: ${type(schema, indent)};`;
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
  if (![type].flat().some((name) => name === 'integer' || name === 'number')) return '';
  const noun = [type].flat().includes('integer') ? 'A whole number' : 'A number';
  if (minimum === undefined) return `${noun}.`;
  if (minimum === Number.MIN_SAFE_INTEGER) return `${noun}.`;
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
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
