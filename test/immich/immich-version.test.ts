import { expect, test } from 'vitest';
import { immichVersion } from '../../lib/immich/immich-version.ts';

test.each([
  ['ghcr.io/immich-app/immich-server:v3.2.2', '3.2.2'],
  ['ghcr.io/immich-app/immich-server:v3.2.2@sha256:00', '3.2.2'],
  ['ghcr.io/immich-app/immich-machine-learning:v10.20.30-openvino', '10.20.30'],
  ['ghcr.io/immich-app/immich-server:v3', undefined],
  ['ghcr.io/immich-app/immich-server:release', undefined],
  ['ghcr.io/immich-app/immich-server:3.2.2', '3.2.2'],
  ['ghcr.io/immich-app/immich-server:v3.2.2.1', undefined],
  ['ghcr.io/immich-app/immich-server:rev3.2.2', undefined],
  ['ghcr.io/immich-app/immich-server', undefined],
  ['', undefined],
])('the version of %j is %s', (image, version) => {
  expect(immichVersion(image)).toBe(version);
});
