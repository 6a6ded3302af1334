import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { LOCK_NAME } from '../../lib/synth/output-lock.ts';
import { isCurrent, planOutput } from '../../lib/synth/output-plan.ts';
import { processIdentity } from '../../lib/synth/process-identity.ts';
import { updateOutput } from '../../lib/synth/update-output.ts';
import { childScript } from './child.ts';
import { cannotMount, remount, smallDisk } from './mounted.ts';
import { turn } from './turn.ts';
import { artifactsIn, findingsOf, lay, stack, temporaryFolder, treeOf } from './output-folder.ts';

const complete = true;
const web = stack('web', { 'compose.yaml': 'services: {}\n', 'config/app.conf': 'a = 1\n' });

test('returns what it did', () => {
  const dist = temporaryFolder();
  expect(updateOutput(dist, [web], { complete }).changes).toHaveLength(2);
  expect(updateOutput(dist, [web], { complete }).changes).toEqual([]);
});

test('leaves neither lock nor temp file', () => {
  const dist = temporaryFolder();
  updateOutput(dist, [web], { complete });
  expect(Object.keys(treeOf(dist))).toEqual(['manifest.json', 'web/compose.yaml', 'web/config/app.conf']);
});

test('touches nothing where nothing changed, not even with a lock', () => {
  const dist = temporaryFolder();
  updateOutput(dist, [web], { complete });
  const changed = (): bigint => statSync(dist, { bigint: true }).ctimeNs;
  const before = changed();
  updateOutput(dist, [web], { complete });
  expect(changed()).toBe(before);
});

test('removes the lock of a process that died, also where nothing changed', () => {
  const dist = temporaryFolder();
  updateOutput(dist, [web], { complete });
  lay(dist, { [LOCK_NAME]: `${process.pid} 1 ${hostname()}\n` });
  expect(updateOutput(dist, [web], { complete }).changes).toEqual([]);
  expect(treeOf(dist)).not.toHaveProperty([LOCK_NAME]);
});

test('leaves a lock alone that it does not need', () => {
  const dist = temporaryFolder();
  updateOutput(dist, [web], { complete });
  lay(dist, { [LOCK_NAME]: processIdentity() });
  expect(updateOutput(dist, [web], { complete, patience: 0 }).changes).toEqual([]);
  expect(treeOf(dist)).toHaveProperty([LOCK_NAME]);
});

test('makes no folder for a stack that has a name that cannot be', () => {
  const home = temporaryFolder();
  const bad = stack('../web', { 'compose.yaml': 'x\n' });
  expect(findingsOf(() => updateOutput(join(home, 'dist'), [bad], { complete }))).toMatchObject([{ code: 'OUT-PATH' }]);
  expect(treeOf(home)).toEqual({});
});

describe.skipIf(cannotMount !== undefined)(
  `a file system${cannotMount === undefined ? '' : ` (${cannotMount})`}`,
  () => {
    test('that is read-only is refused, unless nothing changed', () => {
      const disk = smallDisk();
      updateOutput(disk, [web], { complete });
      lay(disk, { 'web/notes': 'mine\n' });
      lay(disk, { [LOCK_NAME]: `${process.pid} 1 ${hostname()}\n` });
      remount(disk, 'ro');
      expect(updateOutput(disk, [web], { complete }).changes).toEqual([]);
      expect(findingsOf(() => updateOutput(disk, [], { complete }))).toMatchObject([
        { code: 'OUT-IO', message: expect.stringContaining('the file system is read-only (EROFS)') },
      ]);
      expect(findingsOf(() => updateOutput(join(disk, 'dist'), [web], { complete }))).toMatchObject([
        { code: 'OUT-IO' },
      ]);
      const inTheWay = stack('web', { notes: 'ours\n' });
      expect(findingsOf(() => updateOutput(disk, [inTheWay], { complete }))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
      remount(disk, 'rw');
      expect(isCurrent(planOutput(disk, [web], { complete }))).toBe(true);
    });

    test('that is full keeps what is there', () => {
      const disk = smallDisk();
      updateOutput(disk, [web], { complete });
      lay(disk, { 'web/data/pg': 'd'.repeat(30_000) });
      const before = treeOf(disk);
      const large = stack('web', { 'a.txt': 'a\n', 'compose.yaml': 'y\n', 'sub/large': 'x'.repeat(60_000) });
      expect(findingsOf(() => updateOutput(disk, [large], { complete }))).toMatchObject([
        {
          code: 'OUT-IO',
          message: `\`${disk}/web/sub/large\` cannot be written: the disk is full (ENOSPC)`,
          hint: expect.stringContaining('nothing was changed'),
        },
      ]);
      expect(treeOf(disk)).toEqual(before);
    });

    test('without a free byte keeps what is there', () => {
      const disk = smallDisk();
      updateOutput(disk, [web], { complete });
      for (let n = 0; ; n++) {
        try {
          lay(disk, { [`web/data/${n}`]: 'd'.repeat(4096) });
        } catch {
          break;
        }
      }
      const before = treeOf(disk);
      expect(findingsOf(() => updateOutput(disk, [turn('a', 0)], { complete }))).toMatchObject([{ code: 'OUT-IO' }]);
      expect(treeOf(disk)).toEqual(before);
    });
  },
);

test.skipIf(process.getuid?.() === 0)('refuses a folder that may not be written', () => {
  const dist = temporaryFolder();
  updateOutput(dist, [web], { complete });
  chmodSync(join(dist, 'web'), 0o555);
  const next = stack('web', { 'compose.yaml': 'new\n' });
  expect(findingsOf(() => updateOutput(dist, [next], { complete }))).toMatchObject([
    { code: 'OUT-IO', message: expect.stringContaining('permission is denied (EACCES)') },
  ]);
  chmodSync(join(dist, 'web'), 0o755);
  expect(isCurrent(planOutput(dist, [web], { complete }))).toBe(true);
});

describe('processes', () => {
  const foreign = { 'web/.env': 'S=1\n', 'web/data/pg': 'pg\n' };

  test('that synthesize at once never mix, and none fails', async () => {
    const dist = join(temporaryFolder(), 'dist');
    lay(dist, foreign);
    const turns = childScript('take-turns');
    const run = promisify(execFile);
    await Promise.all(['a', 'b', 'c'].map((who) => run(process.execPath, [turns, dist, who, '25'])));
    const who = /^# (\w) 24$/m.exec(readFileSync(join(dist, 'web/compose.yaml'), 'utf8'))?.[1] ?? '';
    const last = turn(who, 24).artifacts.map(({ path, content }) => [`web/${path}`, content]);
    expect(artifactsIn(dist)).toEqual({ ...foreign, ...Object.fromEntries(last) });
    expect(isCurrent(planOutput(dist, [turn(who, 24)], { complete }))).toBe(true);
  });

  test('that are killed at any time leave whole files, which the next one mends', async () => {
    const dist = join(temporaryFolder(), 'dist');
    lay(dist, foreign);
    const turns = childScript('take-turns');
    for (let round = 0; round < 12; round++) {
      const child = spawn(process.execPath, [turns, dist, 'a', '100000'], { stdio: 'inherit' });
      const exited = once(child, 'exit');
      await new Promise((resolve) => setTimeout(resolve, 60 + round * 7));
      child.kill('SIGKILL');
      await exited;
      const compose = artifactsIn(dist)['web/compose.yaml'];
      if (compose?.startsWith('#')) expect(compose.split('\n')).toHaveLength(201);
      else expect(['services: {}\n', undefined]).toContain(compose);
      updateOutput(dist, [round % 2 === 0 ? web : turn('b', round)], { complete });
    }
    updateOutput(dist, [web], { complete });
    expect(artifactsIn(dist)).toEqual({
      ...foreign,
      'web/compose.yaml': 'services: {}\n',
      'web/config/app.conf': 'a = 1\n',
    });
  });
});
