// Writes lib/immich/generated/ from schemas/immich-config/: types, defaults and a validator for every line of Immich.
// With --check nothing is written, and the exit code is 1 when a committed file is not what the schema gives.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { validatorModule } from './immich-config/validator-module.js';
import { typesModule } from './immich-config/types-module.js';

const SCHEMAS = new URL('../schemas/immich-config/', import.meta.url);
const GENERATED = new URL('../lib/immich/generated/', import.meta.url);

const lines = readdirSync(SCHEMAS)
  .map((name) => /^(.+)\.schema\.json$/.exec(name)?.[1])
  .filter((line) => line !== undefined)
  .sort();

const files = lines.flatMap((line) => {
  const schema = JSON.parse(readFileSync(new URL(`${line}.schema.json`, SCHEMAS), 'utf8'));
  return [...typesModule(line, schema), ...validatorModule(line, schema)];
});

const stale = files.filter(({ name, text }) => text !== committed(name));
if (process.argv.includes('--check')) {
  for (const { name } of stale) console.error(`lib/immich/generated/${name} is not what its schema gives`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  mkdirSync(GENERATED, { recursive: true });
  for (const { name, text } of stale) {
    writeFileSync(new URL(name, GENERATED), text);
    console.log(`lib/immich/generated/${name}`);
  }
}

function committed(name) {
  try {
    return readFileSync(new URL(name, GENERATED), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
