import { expect, test } from 'vitest';
import { readSwitch } from '../../../lib/compose/values/switch.ts';

test.each([
  ['true', ['1', 't', 'T', 'true', 'True', 'TRUE']],
  ['false', ['0', 'f', 'F', 'false', 'False', 'FALSE']],
  ['undefined', ['', 'yes', 'on', 'tRuE', '2', ' true']],
])('%s is read from %j', (value, texts) => {
  expect(texts.map((text) => String(readSwitch(text)))).toEqual(texts.map(() => value));
});
