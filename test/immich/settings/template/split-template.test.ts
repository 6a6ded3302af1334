import { expect, test } from 'vitest';
import { splitTemplate } from '../../../../lib/immich/settings/template/split-template.ts';

test.each([
  ['', ['']],
  ['{{y}}/{{ MM }}', ['', { sigil: '', words: ['y'] }, '/', { sigil: '', words: ['MM'] }, '']],
  ['a{{~y~}}b', ['a', { sigil: '', words: ['y'] }, 'b']],
  ['{{{y}}}', ['', { sigil: '{', words: ['y'] }, '']],
  ['{{&y}}', ['', { sigil: '&', words: ['y'] }, '']],
  ['{{#if album}}', ['', { sigil: '#', words: ['if', 'album'] }, '']],
  ['{{^}}}', ['', { sigil: '^', words: [] }, '}']],
  ['{{! {{y}} }}', ['', ' }}']],
  ['{{!-- {{y}} --}}z', ['', 'z']],
  ['\\{{y}}', ['{{', 'y}}']],
  ['\\\\{{y}}', ['\\', { sigil: '', words: ['y'] }, '']],
  ['{y}', ['{y}']],
])('splits %j', (template, pieces) => {
  expect(splitTemplate(template)).toEqual(pieces);
});

test.each([
  ['{{y', 'a `{{` is not closed by `}}`'],
  ['{{y}', 'a `{{` is not closed by `}}`'],
  ['{{y}/{{MM}}', 'a `{{` is not closed by `}}` before the next one'],
  ['{{y}}}', '`{{y` opens and closes with different braces'],
  ['{{{y}}', '`{{{y` opens and closes with different braces'],
  ['{{y,MM}}', '`{{y,MM}}` holds more than a token'],
  ['{{!-- a', 'a comment is not closed'],
  ['{{! a', 'a comment is not closed'],
])('says why %j cannot be read', (template, fault) => {
  expect(splitTemplate(template)).toEqual({ fault });
});

test.each([
  '{{{{raw}}}}{{{{/raw}}}}',
  '{{lookup this "y"}}',
  '{{[y]}}',
  '{{#each a as |b|}}',
  '{{(y)}}',
  '{{#*inline}}',
])('leaves %j alone, which goes beyond storage templates', (template) => {
  expect(splitTemplate(template)).toBeUndefined();
});
