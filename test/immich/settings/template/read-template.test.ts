import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTemplate } from '../../../../lib/immich/settings/template/read-template.ts';

const used = (template: string) => {
  const read = readTemplate(template);
  if (read === undefined || 'fault' in read) return read;
  return read.uses.map(({ name, isCondition, isInAlbum }) => `${isCondition ? '?' : ''}${name}${isInAlbum ? '*' : ''}`);
};

// What Handlebars 4.7 makes of them was looked at.
describe('the tokens', () => {
  test.each<[template: string, uses: readonly string[]]>([
    ['{{y}}/{{{MM}}}/{{&filename}}', ['y', 'MM', 'filename']],
    ['{{y-MM}}', ['y-MM']],
    ['{{y/MM}}', ['y/MM']],
    ['{{#if album}}{{y}}{{else}}{{d}}{{/if}}{{m}}', ['?album', 'y*', 'd', 'm']],
    ['{{#unless album}}{{y}}{{^}}{{d}}{{/unless}}', ['?album', 'y', 'd*']],
    ['{{^if album}}{{y}}{{else}}{{d}}{{/if}}', ['?album', 'y', 'd*']],
    ['{{#if album-endDate-y}}{{y}}{{/if}}', ['?album-endDate-y', 'y*']],
    ['{{#if make}}{{y}}{{else if album}}{{d}}{{else}}{{m}}{{/if}}', ['?make', 'y', '?album', 'd*', 'm']],
    ['{{#if album}}{{#if make}}{{y}}{{/if}}{{/if}}', ['?album', '?make*', 'y*']],
    ['{{#if true}}{{y}}{{/if}}', ['y']],
  ])('of %s are found, with those of files in an album', (template, uses) => {
    expect(used(template)).toEqual(uses);
  });
});

test.each([
  ['{{}}', 'braces are empty'],
  ['{{y//MM}}', '`y//MM` is no name'],
  ['{{else}}', '`{{else}}` stands outside of a block'],
  ['{{#if a}}{{else}}{{else}}{{/if}}', 'a block has a second `{{else}}`'],
  ['{{^if a}}{{else if b}}{{/if}}', '`{{else …}}` stands in a block that begins with `{{^`'],
  ['{{#if a}}{{y}}', '`{{#if}}` is not closed by `{{/if}}`'],
  ['{{#if a}}{{/unless}}', '`{{#if}}` is closed by `{{/unless}}`'],
  ['{{/if}}', '`{{/if}}` closes nothing'],
  ['{{#if a}}{{/if a}}', '`{{/…}}` must name what it closes, as in `{{/if}}`, alone'],
])('says why %s cannot be read', (template, fault) => {
  expect(readTemplate(template)).toEqual({ fault });
});

test.each([
  ['{{if album}}', '`{{if}}`, which must be `{{#if …}}`'],
  ['{{y MM}}', '`{{y MM}}`, which holds more than a token'],
  ['{{>y}}', '`{{>y}}`, since there is nothing to include'],
  ['{{#if}}a{{/if}}', '`{{#if}}`, with no token'],
  ['{{#if a b}}c{{/if}}', '`{{#if}}`, with more than one token'],
  ['{{#album}}a{{/album}}', '`{{#album}}`, where `{{#if …}}` or `{{#unless …}}` belongs'],
  ['{{^album}}a{{/album}}', '`{{^album}}`, where `{{#if …}}` or `{{#unless …}}` belongs'],
])('sees what fails in %s', (template, failure) => {
  expect(readTemplate(template)).toMatchObject({ failures: [failure] });
});

test.each(['{{this.y}}', '{{../y}}', '{{log y}}', '{{#each album}}{{y}}{{/each}}', '{{#with album}}{{y}}{{/with}}'])(
  'leaves %s alone, which goes beyond storage templates',
  (template) => {
    expect(readTemplate(template)).toBeUndefined();
  },
);

test('reads whatever comes, and in time', () => {
  const piece = fc.constantFrom('{{', '}}', '{', '}', '#', '/', '^', 'else', 'if ', 'album', '~', '!', '--', '\\', '.');
  fc.assert(fc.property(fc.array(piece), (pieces) => void readTemplate(pieces.join(''))));
  expect(readTemplate('{{#if album}}'.repeat(50_000))).toEqual({ fault: '`{{#if}}` is not closed by `{{/if}}`' });
  expect(readTemplate(`{{${'x'.repeat(100_000)} y}}`)).toMatchObject({
    failures: [`\`{{${'x'.repeat(37)}…\`, which holds more than a token`],
  });
});
