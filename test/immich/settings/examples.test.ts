import { describe, expect, test } from 'vitest';
import { checkImmichConfig } from '../../../lib/immich/check-immich-config.ts';
import type { SettingsRule } from '../../../lib/immich/settings/settings-rule.ts';
import { FILE_RULES, SETTINGS_RULES } from '../../../lib/immich/settings/settings-rules.ts';
import { examplesIn, rulesIn } from '../../support/examples-in.ts';

const RULES = [...SETTINGS_RULES, ...FILE_RULES];
const EXAMPLES = await examplesIn('immich/settings/examples');

const judge = (text: string) => checkImmichConfig(text, { version: '3.2.2' });

describe('an example', () => {
  test.each(EXAMPLES)('of $code in $name is found where it is wrong', ({ code, wrong }) => {
    expect(judge(wrong).map((diagnostic) => diagnostic.code)).toContain(code);
  });

  test.each(EXAMPLES)('of $code in $name has no error where it is right', ({ code, right }) => {
    const found = judge(right);
    expect(found.filter((diagnostic) => diagnostic.code === code || diagnostic.severity === 'error')).toEqual([]);
  });
});

test('every rule over the settings of a file has one of each of its codes, and of no other', async () => {
  const rules = (await rulesIn<SettingsRule>('immich/settings/rules')).filter(({ rule }) => RULES.includes(rule));
  expect(rules.length).toBe(RULES.length);
  const shown = EXAMPLES.filter(({ name }) => name !== 'loader').map(({ name, code }) => `${name} ${code}`);
  expect(shown).toEqual(rules.flatMap(({ name, rule }) => rule.codes.map((code) => `${name} ${code}`)));
});
