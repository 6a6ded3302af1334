import { env } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { Variable } from '../../lib/core/variable.ts';

const variable = env.secret('DB_PASSWORD', 'password of the database user');

describe('a variable refuses to become a string by accident', () => {
  test.each<[string, () => unknown]>([
    ['in a template literal', () => `postgres://${variable as unknown as string}@db`],
    ['in an addition', () => 'password=' + (variable as unknown as string)],
    ['by `String`', () => String(variable)],
    ['in `join` of a list', () => ['-p', variable].join(' ')],
    ['as a key', () => ({ [variable as unknown as string]: 1 })],
    ['in `JSON.stringify`', () => JSON.stringify({ password: variable })],
  ])('%s', (_, use) => {
    expect(use).toThrow(new TypeError('the variable DB_PASSWORD is not a string: write text`…${variable}…` instead'));
  });
});

test('knows its own kind, also one of another copy of this library', () => {
  expect(Variable.isVariable(variable)).toBe(true);
  expect(Variable.isVariable({ [Symbol.for('cdk-compose.Variable')]: true })).toBe(true);
  expect([undefined, null, 'DB_PASSWORD', { name: 'DB_PASSWORD' }].some((value) => Variable.isVariable(value))).toBe(
    false,
  );
});
