import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, decodeUtf8 } from '../../lib/cli/decode-text.ts';

const bytes = (...parts: readonly (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));

const isWellFormed = (text: string) => !/\p{Cs}/u.test(text);

test.each([
  ['a: größe\r\n日本 👍', bytes('a: größe\r\n日本 👍')],
  ['\uFEFFa: b', bytes('\uFEFFa: b')],
  ['a \uFFFD of its own', bytes('a \uFFFD of its own')],
  ['', bytes()],
])('reads %j', (text, file) => {
  expect(decodeText(file)).toBe(text);
});

test('reads UTF-16 with a byte order mark, as the reader of Docker Compose does', () => {
  const little = Buffer.from('\uFEFFa: 日本', 'utf16le');
  expect(decodeText(little)).toBe('a: 日本');
  expect(decodeText(Buffer.from(little).swap16())).toBe('a: 日本');
});

test('takes UTF-16 for no text where nothing but UTF-8 is read', () => {
  expect(decodeUtf8(bytes('a: größe'))).toBe('a: größe');
  const little = Buffer.from('\uFEFFa: 日本', 'utf16le');
  for (const file of [little, Buffer.from(little).swap16()]) expect(decodeUtf8(file)).toMatch(/^\uDC80/);
});

test.each([
  ['a byte that begins nothing', bytes('a: ', 0xff, 'b'), 'a: \uDC80b'],
  ['half a character at the end', bytes('a: ', 0xe2, 0x82), 'a: \uDC80'],
  ['a single byte', bytes(0x80), '\uDC80'],
  ['a byte after a U+FFFD of the file', bytes('\uFFFD日\uFFFD', 0xc3, '(\uFFFD'), '\uFFFD日\uFFFD\uDC80(\uFFFD'],
  ['the first of two bytes', bytes('a', 0xff, 'b', 0xff), 'a\uDC80b\uFFFD'],
])('marks %s as half of a character', (_, file, text) => {
  expect(decodeText(file)).toBe(text);
});

test('any bytes: well formed if and only if they are UTF-8', () => {
  const file = fc.oneof(
    fc.uint8Array(),
    fc.string({ unit: 'grapheme' }).map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(file, (array) => {
      const buffer = Buffer.from(array);
      if (buffer.length > 1 && [0xfffe, 0xfeff].includes(buffer.readUInt16BE(0))) return;
      const text = decodeText(buffer);
      expect(isWellFormed(text)).toBe(Buffer.from(buffer.toString()).equals(buffer));
    }),
  );
});
