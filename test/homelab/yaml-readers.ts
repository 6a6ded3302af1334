import { createRequire } from 'node:module';
import { load } from 'js-yaml';
import { parse } from 'yaml';

/** Reads a document, whatever is in it. */
export type YamlReader = (document: string) => unknown;

interface JsYaml {
  load: YamlReader;
}

// They come without types.
const older = createRequire(import.meta.url);

/** What must get the same data from a file of ours: `js-yaml` of three ages, as Immich uses, and `yaml` in both versions. */
export const YAML_READERS: readonly (readonly [name: string, read: YamlReader])[] = [
  ['js-yaml 4.1', (older('js-yaml-4.1') as JsYaml).load],
  ['js-yaml 4.3', (older('js-yaml-4.3') as JsYaml).load],
  ['js-yaml 5', (document) => load(document)],
  ['yaml as 1.1', (document) => parse(document, { version: '1.1' })],
  ['yaml as 1.2', (document) => parse(document, { version: '1.2' })],
];
