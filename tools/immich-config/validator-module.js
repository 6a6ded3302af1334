import { fileURLToPath } from 'node:url';
import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { buildSync } from 'esbuild';

const GENERATED = fileURLToPath(new URL('../../lib/immich/generated/', import.meta.url));

const FORMATS = `import { cronProblem } from '../cron.ts';
const formats = { cron: (text) => cronProblem(text) === undefined, uri: (text) => URL.canParse(text.trim()) };
`;

/** The JavaScript module that judges settings of one line of Immich, needing no other module, and its types. */
export function validatorModule(line, schema) {
  const name = `validate-immich-config-${line}`;
  const header = `// Generated from schemas/immich-config/${line}.schema.json; edit the schema, not this file.\n`;
  return [
    { name: `${name}.js`, text: header + bundle(validatorSource(split(rulesOf(schema)))) },
    { name: `${name}.d.ts`, text: header + DECLARATIONS },
  ];
}

function validatorSource(rules) {
  const ajv = new Ajv({
    allErrors: true,
    messages: false,
    strict: false,
    inlineRefs: false,
    strictNumbers: true,
    code: { source: true, esm: true, formats: _`formats` },
    // Only to be known to the compiler: the written code takes those of FORMATS.
    formats: { cron: () => true, uri: () => true },
  });
  const code = standaloneCode(ajv, ajv.compile(rules));
  const schemaName = /const (schema\d+) = \{"type":"object"/.exec(code)?.[1];
  if (schemaName === undefined) throw new Error('ajv wrote its schema in a way that this generator does not know');
  return `${FORMATS}${code.replace(/export default \w+;/, '')}\nexport { ${schemaName} as rules };\n`;
}

function bundle(contents) {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: GENERATED, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

// A function for each section, which the engine compiles when it is first called.
function split({ properties, ...root }) {
  const names = Object.keys(properties);
  const references = Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }]));
  return { ...root, properties: references, definitions: properties };
}

// What judging needs: neither descriptions nor defaults.
function rulesOf({ type, properties, ...rest }) {
  const { $schema: _schema, $id: _id, title: _title, description: _description, default: _default, ...rules } = rest;
  if (properties === undefined) return { type, ...rules };
  const members = Object.entries(properties).map(([key, member]) => [key, rulesOf(member)]);
  return { type, ...rules, properties: Object.fromEntries(members) };
}

const DECLARATIONS = `
/** The part of JSON Schema in which the rules are written. */
export interface Rule {
  readonly type: string | readonly string[];
  readonly properties?: { readonly [key: string]: Rule };
  readonly items?: Rule;
  readonly minItems?: number;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly format?: 'cron' | 'uri';
  readonly anyOf?: readonly { readonly const?: string; readonly format?: 'uri' }[];
}

/** What is wrong with one value. */
export interface RuleError {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: { readonly additionalProperty?: string };
}

/** The rules that \`validate\` applies, by section. */
export declare const rules: { readonly definitions: { readonly [section: string]: Rule } };

/** Judges settings; after \`false\`, \`validate.errors\` holds everything that is wrong. */
export declare const validate: {
  (settings: unknown): boolean;
  readonly errors?: readonly RuleError[] | null;
};
`;
