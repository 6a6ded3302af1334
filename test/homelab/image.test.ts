import { Image } from 'cdk-compose/homelab';
import type { ImageReference } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';

const digest = `sha256:${'0a'.repeat(32)}`;

test.each([
  ['docker.io/valkey/valkey:9-alpine', 'docker.io', 'valkey/valkey', '9-alpine', undefined],
  [`ghcr.io/immich-app/postgres:18@${digest}`, 'ghcr.io', 'immich-app/postgres', '18', digest],
  ['registry.lan:5000/a/b/c:1', 'registry.lan:5000', 'a/b/c', '1', undefined],
  ['localhost/wiki:dev', 'localhost', 'wiki', 'dev', undefined],
])('takes %s apart and puts it together again', (reference, registry, repository, tag, itsDigest) => {
  const image = Image.parse(reference);
  expect(image).toMatchObject({ registry, repository, tag, digest: itsDigest });
  expect(image.toString()).toBe(reference);
});

test.each([
  ['valkey/valkey:9', "names no registry: Docker Hub's is `docker.io`"],
  ['valkey:9', 'names no registry'],
  ['docker.io/valkey/valkey', 'has no tag'],
  [`docker.io/valkey/valkey@${digest}`, 'has no tag'],
  ['docker.io/valkey/valkey:9@sha256:abc', 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  ['docker.io/Valkey/valkey:9', 'a repository is written in lower case'],
  ['docker.io/valkey/valkey:-9', '`-9` is not a tag'],
  ['https://docker.io/valkey/valkey:9', 'it is a URL'],
  ['', '`` is not an image reference'],
])('refuses %j', (reference, why) => {
  expect(() => Image.parse(reference)).toThrow(why);
});

test('a reference without a registry or a tag does not compile', () => {
  const references: readonly ImageReference[] = [
    'docker.io/valkey/valkey:9',
    'registry.lan:5000/valkey:9',
    // @ts-expect-error no registry
    'valkey/valkey:9',
    // @ts-expect-error no tag
    'docker.io/valkey/valkey',
  ];
  expect(references).toHaveLength(4);
});
