import { _, Ajv } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import { rulesOf } from './json-schema.js';

const HEADER = '// Generated from lib/compose/attributes/ by tools/generate-compose.js; edit those, not this file.\n';
const IMPORTS = `import { areDistinct } from '../schema/are-distinct.ts';
import { isMapping } from '../schema/is-mapping.ts';
`;
const DECLARATIONS = `
/** Whether a document is what the format of Docker Compose 2.40.3 allows. */
export declare function isComposeFile(document: unknown): boolean;
`;

/** The JavaScript module that judges a Compose file, and its types. */
export function validatorModule({ composeFile }) {
  const { code } = transformSync(IMPORTS + verdictOnly(validatorSource(shared(rulesOf(composeFile)))), {
    loader: 'js',
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    minify: true,
    treeShaking: true,
  });
  return [
    { name: 'validate-compose.js', text: HEADER + code },
    { name: 'validate-compose.d.ts', text: HEADER + DECLARATIONS },
  ];
}

function validatorSource(rules) {
  const ajv = new Ajv({ messages: false, strict: false, inlineRefs: false, code: { source: true, esm: true } });
  // Linear in the length of the list, unlike the one that ajv has.
  const code = (context) => context.fail(_`!areDistinct(${context.data})`);
  ajv.addKeyword({ keyword: 'distinct', type: 'array', code });
  return standaloneCode(ajv, ajv.compile(rules));
}

// What fails anywhere fails as a whole, so that nobody counts errors, and whoever wants words asks the table.
const VERDICT_ONLY = [
  [/validate\d+\.errors = \[\{.*?\}\];return false;(?:break;)?/g, 'return false;'],
  [
    /\{vErrors = vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\);errors = vErrors\.length;\}/g,
    'return false;',
  ],
  [/validate\d+\.errors = vErrors;return errors === 0;/g, 'return true;'],
  [/function (validate\d+)\(data, \{.*?\}=\{\}\)\{let vErrors = null;let errors = 0;/g, 'function $1(data){'],
  [/(validate\d+)\(([\w.[\]]+), \{instancePath:.*?,rootData\}\)/g, '$1($2)'],
  [/const _errs\d+ = errors;/g, ''],
  [/var valid\d+ = (?:true|_errs\d+ === errors);/g, ''],
  [/else \{\}|if\(!valid\d+\)\{break;\}/g, ''],
  [/if\((?:valid\d+|_errs\d+ === errors|errors === (?:0|_errs\d+))\)\{/g, '{'],
  // A date is an object, and no mapping.
  [/(\w+) && typeof \1 == "object" && !Array\.isArray\(\1\)/g, 'isMapping($1)'],
  [/!(\w+) \|\| typeof \1 != "object"/g, '!isMapping($1) && !Array.isArray($1)'],
  // Infinity is no whole number.
  [/!isNaN\(/g, 'isFinite('],
  [/const (schema\d+) = (\{.*?\});(?=const |function )/g, namesOnly],
  [/"use strict";export const validate = (validate\d+);export default \1;/, 'export { $1 as isComposeFile };'],
];

function verdictOnly(code) {
  const plain = VERDICT_ONLY.reduce((text, [found, instead]) => text.replace(found, instead), code);
  const left = /.{0,40}(?:\b_?errs?\d|\bvalid\d|rrors\b|instancePath|"object"|export default).{0,40}/.exec(plain);
  if (left !== null) throw new Error(`ajv wrote something that this generator does not know: ${left[0]}`);
  return plain;
}

// Of a schema with many attributes, the code asks for their names.
function namesOnly(_whole, name, text) {
  const { properties = {} } = JSON.parse(text);
  const names = Object.fromEntries(Object.keys(properties).map((key) => [key, 0]));
  return `const ${name} = ${JSON.stringify({ properties: names })};`;
}

/** Puts what stands in several places into definitions, each of which becomes a function. */
function shared(root) {
  const counts = new Map();
  const count = (schema) => {
    const key = JSON.stringify(schema);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    if (counts.get(key) === 1) mapSchema(schema, (part) => (count(part), part));
  };
  count(root);

  const definitions = {};
  const names = new Map();
  const share = (schema) => {
    const key = JSON.stringify(schema);
    const isLarge = schema.properties !== undefined || (counts.get(key) > 1 && key.length > 60);
    if (!isLarge) return distinct(mapSchema(schema, share));
    if (!names.has(key)) {
      names.set(key, `d${names.size}`);
      definitions[names.get(key)] = distinct(mapSchema(schema, share));
    }
    return { $ref: `#/definitions/${names.get(key)}` };
  };
  return { ...mapSchema(root, share), definitions };
}

function distinct({ uniqueItems, ...schema }) {
  return uniqueItems === undefined ? schema : { ...schema, distinct: true };
}

function mapSchema(schema, change) {
  const result = { ...schema };
  for (const keyword of ['properties', 'patternProperties']) {
    const members = schema[keyword];
    if (members === undefined) continue;
    result[keyword] = Object.fromEntries(Object.entries(members).map(([key, member]) => [key, change(member)]));
  }
  if (schema.items !== undefined) result.items = change(schema.items);
  return result;
}
