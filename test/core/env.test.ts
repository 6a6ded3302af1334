import { env } from 'cdk-compose';
import { expect, test } from 'vitest';
import { markedLine } from '../support/marked-line.ts';

test.each([
  ['secret', env.secret('A', 'why'), { name: 'A', kind: 'secret', purpose: 'why', fallback: undefined }],
  ['required', env.required('A', 'why'), { name: 'A', kind: 'required', purpose: 'why', fallback: undefined }],
  ['optional', env.optional('A', 'b', 'why'), { name: 'A', kind: 'optional', purpose: 'why', fallback: 'b' }],
  ['secret without a purpose', env.secret('A'), { name: 'A', kind: 'secret', purpose: undefined, fallback: undefined }],
  [
    'optional with a blank default',
    env.optional('A', ''),
    { name: 'A', kind: 'optional', purpose: undefined, fallback: '' },
  ],
])('declares a variable: %s', (_, variable, expected) => {
  expect(variable).toMatchObject(expected);
});

test('remembers where each variable was declared', () => {
  const declared = [
    env.secret('A'), // line: secret
    env.required('B'), // line: required
    env.optional('C', ''), // line: optional
  ];
  expect(declared.map(({ location }) => location.position()?.line)).toEqual(
    ['secret', 'required', 'optional'].map((mark) => markedLine(import.meta.url, mark)),
  );
});
