import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { missedForm } from '../../lib/compose/canonical-form.ts';
import type { ResolvedValue } from '../../lib/core/values.ts';

const note = text`a ${env.optional('B', 'b', 'a letter')}`;

test.each<[string, ResolvedValue]>([
  ['image', 'nginx'],
  ['image', note],
  ['environment', { A: 1, B: null, C: note }],
  ['depends_on', { db: { condition: 'service_started' } }],
  ['networks', { lan: null, dmz: { aliases: ['a'] } }],
  ['volumes', [{ type: 'bind', source: note, target: '/a', bind: {} }]],
  ['ports', [{ target: 80, published: note }]],
  ['env_file', ['a', { path: 'b', required: false }]],
  ['secrets', ['a', { source: 'b' }]],
  ['tmpfs', ['/a', note]],
  ['build', '.'],
  ['build', { context: '.' }],
  ['command', 'an attribute that no rule reads'],
  ['toString', {}],
])('takes %s as a model has it', (attribute, value) => {
  expect(missedForm(attribute, value)).toBeUndefined();
});

test.each<[string, string, ResolvedValue]>([
  ['image', 'one value', ['nginx']],
  ['environment', 'a mapping with one value for each key', ['A=1']],
  ['environment', 'a mapping with one value for each key', { A: [1] }],
  ['labels', 'a mapping with one value for each key', null],
  ['depends_on', 'a mapping with a mapping for each key', ['db']],
  ['networks', 'a mapping with nothing or a mapping for each key', ['lan']],
  ['healthcheck', 'a mapping', note],
  ['volumes', 'a list with a mapping for each item', ['./a:/a']],
  ['volumes', 'a list with a mapping for each item', [{ type: 'bind', source: ['a'], target: '/a' }]],
  ['ports', 'a list with a mapping for each item', { 0: { target: 80 } }],
  ['cap_add', 'a list with one value for each item', 'CHOWN'],
  ['cap_add', 'a list with one value for each item', [null]],
  ['secrets', 'a list with one value or a mapping for each item', [{ source: null }]],
])('wants %s to be %s', (attribute, form, value) => {
  expect(missedForm(attribute, value)).toBe(form);
});
