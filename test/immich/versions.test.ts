import { describe, expect, test } from 'vitest';
import { isLineSince, isVersionSince, lineOf, versionTag } from '../../lib/immich/versions.ts';

describe('the line of a version', () => {
  test.each([
    ['2.7.0', '2.7'],
    ['2.7.5', '2.7'],
    ['2.9.1', '2.7'],
    ['3.0.0', '3.0'],
    ['3.0.1', '3.0'],
    ['3.0.2', '3.1'],
    ['3.0.3', '3.1'],
    ['3.1.0', '3.1'],
    ['3.2.0', '3.2'],
    ['3.2.99', '3.2'],
    ['v3.2.2', '3.2'],
    ['v3.1.0-openvino', '3.1'],
    ['v3.2.0-rc.0', '3.2'],
    ['3.0', '3.1'],
    ['v2', '2.7'],
    ['v3', '3.2'],
  ])('%s is %s', (version, line) => {
    expect(lineOf(version)).toEqual({ line, isNewer: false });
  });

  test.each(['3.3.0', 'v3.3', '3.10.0', '4.0.0', 'v4'])(
    '%s is newer than what is known, and read as the newest',
    (version) => {
      expect(lineOf(version)).toEqual({ line: '3.2', isNewer: true });
    },
  );

  test.each(['2.6.3', '1.142.0', 'v1', '0', 'release', 'main', '', '3.2.2.1', 'v', '3.x', '-3.2.2', '9'.repeat(400)])(
    '%j has none',
    (version) => {
      expect(lineOf(version)).toBeUndefined();
    },
  );
});

test.each([
  ['3.2', '3.0', true],
  ['3.0', '3.0', true],
  ['2.7', '3.0', false],
] as const)('whether %s has what came with %s: %s', (line, first, expected) => {
  expect(isLineSince(line, first)).toBe(expected);
});

test.each([
  ['3.1.0', '3.1.0', true],
  ['3.0.3', '3.1.0', false],
  ['v3.10.0', '3.9.0', true],
  ['v3', '3.1.0', true],
  ['release', '3.1.0', true],
  ['', '3.1.0', true],
])('whether %s is %s or newer: %s', (version, first, expected) => {
  expect(isVersionSince(version, first)).toBe(expected);
});

test.each([
  ['ghcr.io/immich-app/immich-server:v3.2.2-openvino@sha256:00', 'v3.2.2-openvino'],
  ['ghcr.io/immich-app/immich-server', ''],
])('the tag of %s is %j', (image, tag) => {
  expect(versionTag(image)).toBe(tag);
});
