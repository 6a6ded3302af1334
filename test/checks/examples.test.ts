import { describe, expect, test } from 'vitest';
import { checkCompose } from '../../lib/checks/check-compose.ts';
import type { Example } from '../../lib/checks/examples/examples.ts';
import { COMPOSE_CODES } from '../../lib/core/codes/compose.ts';
import { ENGINE_CODES } from '../../lib/core/codes/engine.ts';
import { FILES_CODES } from '../../lib/core/codes/files.ts';
import { FORMAT_CODES } from '../../lib/core/codes/format.ts';
import { VARIABLES_CODES } from '../../lib/core/codes/variables.ts';
import { YAML_CODES } from '../../lib/core/codes/yaml.ts';
import { examplesIn } from '../support/examples-in.ts';

const EXAMPLES = (await examplesIn('checks/examples')).filter(({ name }) => !name.startsWith('policies/'));

/** What only a tree shows, what a text beside the Compose file shows, what takes two projects, and what is too large. */
const WITHOUT = [
  'VAR-NAME',
  'VAR-PURPOSE',
  'VAR-FALLBACK',
  'VAR-CONFLICT',
  'IMAGE-DIGEST',
  'MOUNT-NESTED',
  'VAR-SETTING',
  'PATH-FORM',
  // Of config files of Immich only, of which the examples stand with its rules.
  'YAML-DOCUMENTS',
  'YAML-EMPTY',
  'YAML-SIZE',
  'YAML-DEPTH',
  'YAML-EXPANSION',
  'FILES-LIMIT',
];

function judge(text: string, { files = {} }: Example) {
  return checkCompose({ files: { ...files, 'compose.yaml': text } });
}

describe('an example', () => {
  test.each(EXAMPLES)('of $code in $name is found where it is wrong', ({ code, ...example }) => {
    expect(judge(example.wrong, example).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test.each(EXAMPLES)('of $code in $name has no error where it is right', ({ code, ...example }) => {
    const found = judge(example.right, example);
    expect(found.filter((diagnostic) => diagnostic.code === code || diagnostic.severity === 'error')).toEqual([]);
  });
});

test('every code that can be told of a Compose file has one', () => {
  const tables = [YAML_CODES, FILES_CODES, VARIABLES_CODES, FORMAT_CODES, COMPOSE_CODES, ENGINE_CODES];
  const codes = tables.flatMap((table) => Object.keys(table));
  const shown = EXAMPLES.map(({ code }) => code);
  expect(codes.filter((code) => !shown.includes(code) && !WITHOUT.includes(code))).toEqual([]);
  expect(WITHOUT.filter((code) => !codes.includes(code) || shown.includes(code))).toEqual([]);
});
