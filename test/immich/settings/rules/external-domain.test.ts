import { describe, expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { text } from '../../../../lib/core/text.ts';
import { externalDomain } from '../../../../lib/immich/settings/rules/external-domain.ts';
import { foundIn, hintsIn } from '../found-in.ts';

const v = env.required('X');
const found = (value: unknown, version?: string) =>
  foundIn(externalDomain, { server: { externalDomain: value } }, version);

test.each([
  '',
  'https://photos.example.com',
  'https://photos.example.com/',
  'HTTP://photos.lan:2283',
  text`https://${v}`,
  text`https://photos.${v}:2283`,
  v,
  text`${v}:2283`,
  text`${v}://photos.example.com`,
  text`http${v}://photos.example.com`,
])('takes %o', (value) => {
  expect(found(value)).toEqual([]);
});

describe('the scheme', () => {
  test.each([
    [
      'photos.example.com:2283',
      'begins with the scheme `photos.example.com:`: shared links begin with the text `null`',
    ],
    ['mailto:me@example.com', 'begins with the scheme `mailto:`: shared links begin with the text `null`'],
    ['ftp://photos.example.com', 'begins with the scheme `ftp:`: shared links begin with `ftp://`'],
    [
      text`photos.example.com:${v}`,
      'begins with the scheme `photos.example.com:`: shared links begin with the text `null`',
    ],
    [text`photos.${v}`, 'has no scheme: Immich does not start, or shared links begin with the text `null`'],
  ])('of %o is none of the web', (value, problem) => {
    expect(found(value)).toEqual([`error server.externalDomain: \`server.externalDomain\` ${problem}`]);
  });

  test.each([
    ['photos.example.com', '3.2.2'],
    ['photos.example.com:2283', '2.7.5'],
    ['ftp://photos.example.com', '2.7.5'],
  ])('of %s is refused by Immich %s itself', (value, version) => {
    expect(found(value, version)).toEqual([]);
  });
});

describe('what is dropped', () => {
  test.each([
    ['https://photos.example.com/immich', 'path'],
    ['https://photos.example.com/?a=b', 'query'],
    ['https://photos.example.com/#a', 'fragment'],
    [text`https://${v}/immich`, 'path'],
    [text`${v}/immich`, 'path'],
    [text`https://photos.example.com:${v}/immich`, 'path'],
  ])('of %o is its %s', (value, part) => {
    expect(found(value, '2.7.5')).toEqual([
      `warning server.externalDomain: \`server.externalDomain\` has a ${part}, which Immich drops: shared links lead to the root of the host`,
    ]);
  });

  test.each([
    ['https://me@photos.example.com', 'holds a user, which Immich drops'],
    ['https://me:hunter2@photos.example.com', 'holds a password, which every shared link shows'],
  ])('of %s may be secret', (value, problem) => {
    expect(found(value)).toEqual([`warning server.externalDomain: \`server.externalDomain\` ${problem}`]);
    expect(hintsIn(externalDomain, { server: { externalDomain: value } })).toEqual([
      'write `https://photos.example.com`',
    ]);
  });
});
