import * as fc from 'fast-check';
import validator from 'validator';
import { expect, test } from 'vitest';
import { webAddressProblem, type WebAddressOptions } from '../../../lib/immich/settings/web-address.ts';

const WEB: WebAddressOptions = {
  needsDomain: true,
  takesUnderscores: false,
  needsScheme: false,
  schemes: ['http', 'https', 'ftp'],
};

// What Immich 2 asks npm's `validator`, and the same for us.
const QUESTIONS = [
  { ours: WEB, theirs: {} },
  {
    ours: { ...WEB, needsDomain: false, takesUnderscores: true },
    theirs: { require_tld: false, allow_underscores: true },
  },
  {
    ours: { ...WEB, needsDomain: false, needsScheme: true, schemes: ['http', 'https'] },
    theirs: { require_tld: false, require_protocol: true, protocols: ['http', 'https'] },
  },
] as const;

test.each([
  ['https://photos.example.com', undefined],
  ['photos.example.com:2283/path?query#fragment', undefined],
  ['http://user:secret@192.168.1.10', undefined],
  ['http://[fd00::1]:2283', undefined],
  ['', 'it is empty'],
  ['https://photos example.com', 'blanks, `<` and `>` cannot stand in one'],
  [`https://example.com/${'a'.repeat(2084)}`, 'it is longer than 2084 characters'],
  ['//example.com', 'it begins with `//`'],
  ['app.immich:///oauth-callback', 'its scheme is not http, https, ftp'],
  ['http://localhost:2283', 'its host has no domain, such as `example.com`'],
  ['http://example.1', 'its host ends with no top-level domain'],
  ['http://immich_server.example.com', '`_` cannot stand in its host'],
  ['http://-example.com', 'its host is none'],
  ['http://example.com:99999', 'its port is none'],
  ['http://:@example.com', 'what stands before `@` is no user'],
])('%s: %s', (address, problem) => {
  expect(webAddressProblem(address, WEB)).toBe(problem);
});

test('a scheme may be needed', () => {
  expect(webAddressProblem('photos.example.com', QUESTIONS[2].ours)).toBe('it has no scheme');
});

test('an address is taken where npm validator takes it', () => {
  const pieces = fc.constantFrom(
    ...'http https ftp mailto javascript : // / @ . - _ ? # %41 % a photos example com localhost 192.168.1.10'.split(
      ' ',
    ),
    ...'[ ::1 ] fd00::1 1 0 8080 99999 é фото ｆ xn--p1ai < = & ; + © ~ " \u{1F600}'.split(' '),
    ' ',
    '',
  );
  const address = fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(address, fc.constantFrom(...QUESTIONS), (text, { ours, theirs }) => {
      const isTaken = webAddressProblem(text, ours) === undefined;
      expect(isTaken).toBe(validator.isURL(text, { ...theirs, protocols: [...ours.schemes] }));
    }),
    { numRuns: 3000 },
  );
});
