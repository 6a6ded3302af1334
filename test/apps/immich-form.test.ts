import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { titled } from '../support/titled.ts';
import { folder, NAMES, root, source } from './immich-stack.ts';

describe('the form of the file', () => {
  const lines = source.split('\n');

  test('begins with ---, says where it comes from, and ends with a newline', () => {
    expect(lines[0]).toBe('---');
    expect(lines[1]).toContain('apps/immich/main.ts');
    expect(source).toMatch(/[^\n]\n$/);
    expect(source).not.toMatch(/[\t\r]| $/m);
  });

  test('is in block style, without anchors, aliases, tags and folding', () => {
    expect(lines.filter((line) => /^\s*(?:- |[\w.-]+: )+[{[&*!>]/.test(line))).toEqual([]);
  });

  test('has each image plain on one line with version and digest, and no other line that looks like one', () => {
    const images = lines.filter((line) => line.includes('image:'));
    expect(images).toHaveLength(NAMES.length);
    for (const line of images) {
      expect(line).toMatch(/^ {4}image: [a-z0-9.]+\.[a-z]+\/[a-z0-9./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/);
    }
  });

  test('has no name of its own, so that the folder names the project', () => {
    expect(source).not.toMatch(/^name:/m);
  });
});

test('the artifacts have names without blanks, and are those of the manifest', () => {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !/^(?:data|backups)\/|^\.env$/.test(path))
    .toSorted();
  const manifest = JSON.parse(readFileSync(join(root, 'dist/manifest.json'), 'utf8')) as {
    readonly stacks: { readonly immich: { readonly files: Readonly<Record<string, string>> } };
  };
  expect(Object.keys(manifest.stacks.immich.files).toSorted()).toEqual(found);
  expect(found).toEqual(
    [
      '.env.example',
      'README.md',
      'compose.yaml',
      'config/immich.schema.json',
      'config/immich.yaml',
      'config/prepare.sh',
      'config/render.sh',
      'preflight.sh',
      'restore.sh',
    ].toSorted(),
  );
  for (const path of found) expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
});

const tracked = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
});
const noCheckout = tracked.status === 0 ? undefined : 'needs a git checkout';

test.skipIf(noCheckout !== undefined)(
  titled('no other file of the repository has a name that is deployed', noCheckout),
  () => {
    const named = /^(?:docker-)?compose\.ya?ml$/;
    const found = tracked.stdout.split('\n').filter((path) => named.test(basename(path)));
    expect(found).toEqual(['dist/immich/compose.yaml']);
  },
);
