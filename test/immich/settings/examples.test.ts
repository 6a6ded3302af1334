import { describe, expect, test } from 'vitest';
import { checkImmichConfig } from '../../../lib/immich/check-immich-config.ts';
import { LOADER_EXAMPLES } from '../../../lib/immich/settings/loader-examples.ts';
import type { SettingsExample } from '../../../lib/immich/settings/settings-rule.ts';
import { FILE_RULES, SETTINGS_RULES } from '../../../lib/immich/settings/settings-rules.ts';

const RULES = [...SETTINGS_RULES, ...FILE_RULES];
const EXAMPLES = [LOADER_EXAMPLES, ...RULES.map(({ examples = {} }) => examples)].flatMap((examples) =>
  Object.entries(examples).map(([code, example]): readonly [string, SettingsExample] => [code, example]),
);

const judge = (text: string) => checkImmichConfig(text, { version: '3.2.2' });

describe('an example', () => {
  test.each(EXAMPLES)('of %s is found where it is wrong', (code, { wrong }) => {
    expect(judge(wrong).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test.each(EXAMPLES)('of %s has no error where it is right', (code, { right }) => {
    const found = judge(right);
    expect(found.filter((diagnostic) => diagnostic.code === code || diagnostic.severity === 'error')).toEqual([]);
  });
});

test('every code of a rule over settings has one', () => {
  const shown = EXAMPLES.map(([code]) => code);
  expect(RULES.flatMap(({ codes }) => codes).filter((code) => !shown.includes(code))).toEqual([]);
});
