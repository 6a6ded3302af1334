import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DiskFiles } from '../../lib/cli/disk-files.ts';
import { aProject } from '../support/a-project.ts';
import type { Project } from '../support/project.ts';

const isRoot = process.getuid?.() === 0;

describe('a file', () => {
  test('is read, through symbolic links too, even out of the folder', () => {
    const project = aProject({ 'a/compose.yaml': 'services: {}\n', 'b.yaml': 'b\n' });
    symlinkSync(project.path('b.yaml'), project.path('a/link.yaml'));
    const files = new DiskFiles();
    expect(files.read(project.path('a/compose.yaml'))).toBe('services: {}\n');
    expect(files.read(project.path('a/link.yaml'))).toBe('b\n');
    expect(files.problem(project.path('a/link.yaml'))).toBeUndefined();
    expect(files.kind(project.path('a/link.yaml'))).toBe('file');
  });

  test('is read once', () => {
    const project = aProject({ 'a.yaml': 'one' });
    const files = new DiskFiles();
    files.read(project.path('a.yaml'));
    project.lay({ 'a.yaml': 'two' });
    expect(files.read(project.path('a.yaml'))).toBe('one');
  });

  test('may be a text that is on no disk', () => {
    const files = new DiskFiles();
    files.put('/lab/<stdin>', 'services: {}');
    expect(files.read('/lab/<stdin>')).toBe('services: {}');
    expect(files.problem('/lab/<stdin>')).toBeUndefined();
    expect(files.kind('/lab/<stdin>')).toBe('file');
  });

  test('is the empty one of the system', () => {
    expect(new DiskFiles().read('/dev/null')).toBe('');
  });
});

describe('says why it cannot read', () => {
  test.each<[string, string, undefined | 'file' | 'directory', string, (project: Project) => void]>([
    ['what is not there', 'a', undefined, 'does not exist', () => {}],
    ['what stands below a file', 'a/b', undefined, 'does not exist', (project) => project.lay({ a: '' })],
    ['a directory', 'a', 'directory', 'is a directory', (project) => mkdirSync(project.path('a'))],
    ['a link to nothing', 'a', undefined, 'does not exist', (project) => symlinkSync('gone', project.path('a'))],
    [
      'a link to itself',
      'a',
      undefined,
      'is a symbolic link that leads back to itself',
      (project) => symlinkSync('a', project.path('a')),
    ],
    ['a pipe', 'a', 'file', 'is no regular file', (project) => void spawnSync('mkfifo', [project.path('a')])],
    ['a device', '../../../../dev/zero', 'file', 'is no regular file', () => {}],
    ['a name that is too long', 'a'.repeat(9999), undefined, 'has a name that is too long', () => {}],
    ['a name with a NUL', 'a\0b', undefined, 'has a name that no file can have', () => {}],
    [
      'a file that is too large',
      'a',
      'file',
      'is larger than 16 MiB',
      (project) => {
        writeFileSync(project.path('a'), '');
        truncateSync(project.path('a'), 16 * 1024 * 1024 + 1);
      },
    ],
  ])('%s', (_, path, kind, problem, lay) => {
    const project = aProject({});
    lay(project);
    const files = new DiskFiles();
    const full = `${project.folder}/${path}`;
    expect({ text: files.read(full), kind: files.kind(full), problem: files.problem(full) }).toEqual({
      text: undefined,
      kind,
      problem,
    });
  });

  test.skipIf(isRoot)('a file of somebody else', () => {
    const project = aProject({ a: 'mine' });
    chmodSync(project.path('a'), 0);
    expect(new DiskFiles().problem(project.path('a'))).toBe('cannot be read: permission is denied');
  });
});
