import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { LOCK_NAME, withOutputLock } from '../../lib/synth/output-lock.ts';
import { processIdentity } from '../../lib/synth/process-identity.ts';
import { childScript } from './child.ts';
import { refusal, withCalls } from './faulty-disk.ts';
import { findingsOf, lay, temporaryFolder, treeOf } from './output-folder.ts';

const patience = 60;

async function heldByAnother(dist: string): Promise<ReturnType<typeof spawn>> {
  const child = spawn(process.execPath, [childScript('hold-lock'), dist], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ReturnType<typeof spawn>, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, 'exit');
}

describe('the lock', () => {
  test('names its holder, and is gone afterwards', () => {
    const dist = temporaryFolder();
    const held = withOutputLock(dist, () => treeOf(dist));
    expect(held).toEqual({ [LOCK_NAME]: `${processIdentity()}\n` });
    expect(treeOf(dist)).toEqual({});
  });

  test('returns what the function returns, and throws what it throws', () => {
    const dist = temporaryFolder();
    expect(withOutputLock(dist, () => 7)).toBe(7);
    const failing = (): never => {
      throw new TypeError('a bug');
    };
    expect(() => withOutputLock(dist, failing)).toThrow(TypeError);
    expect(treeOf(dist)).toEqual({});
  });

  test('makes the folder that is not there, and removes it again where nothing was put in it', () => {
    const home = temporaryFolder();
    withOutputLock(join(home, 'a/dist'), () => {});
    expect(treeOf(home)).toEqual({});
    withOutputLock(join(home, 'a/dist'), () => lay(home, { 'a/dist/x': 'x' }));
    expect(treeOf(home)).toEqual({ 'a/dist/x': 'x' });
  });

  test('is held against the process that holds it too', () => {
    const dist = temporaryFolder();
    const twice = (): void => withOutputLock(dist, () => withOutputLock(dist, () => {}, { patience }));
    expect(findingsOf(twice)).toMatchObject([{ code: 'OUT-LOCKED' }]);
    expect(treeOf(dist)).toEqual({});
  });
});

describe('a lock that another process holds', () => {
  test('is respected, and its holder named', async () => {
    const dist = temporaryFolder();
    const child = await heldByAnother(dist);
    const before = treeOf(dist);
    expect(findingsOf(() => withOutputLock(dist, () => {}, { patience }))).toMatchObject([
      {
        code: 'OUT-LOCKED',
        message: `another synthesis is writing to \`${dist}\`: process ${child.pid} on \`${hostname()}\``,
        hint: `wait for it to end; if there is none, delete \`${dist}/.cdk-compose.lock\``,
      },
    ]);
    expect(treeOf(dist)).toEqual(before);
  });

  test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)('is taken over when %s ended that', async (signal) => {
    const dist = temporaryFolder();
    await kill(await heldByAnother(dist), signal);
    expect(treeOf(dist)).toHaveProperty([LOCK_NAME]);
    expect(withOutputLock(dist, () => 'ours', { patience })).toBe('ours');
    expect(treeOf(dist)).toEqual({});
  });
});

describe('a lock file', () => {
  const dead = spawnSync(process.execPath, ['-e', '']).pid;

  test.each([
    ['of a process that ended', `${dead} 1 ${hostname()}\n`],
    ['of an earlier process with the number of a running one', `${process.pid} 1 ${hostname()}\n`],
    ['that a process was killed over before it wrote its name', ''],
  ])('%s is taken over', (_, content) => {
    const dist = temporaryFolder();
    lay(dist, { [LOCK_NAME]: content });
    expect(withOutputLock(dist, () => 'ours', { patience })).toBe('ours');
    expect(treeOf(dist)).toEqual({});
  });

  test.each([
    ['of another host, whose processes cannot be seen', `${dead} 1 elsewhere\n`],
    ['of something else', 'mine\n'],
  ])('%s is respected', (_, content) => {
    const dist = temporaryFolder();
    lay(dist, { [LOCK_NAME]: content });
    expect(findingsOf(() => withOutputLock(dist, () => {}, { patience }))).toMatchObject([{ code: 'OUT-LOCKED' }]);
    expect(treeOf(dist)).toEqual({ [LOCK_NAME]: content });
  });

  test('is taken over by one process only, however many find it', async () => {
    const dist = temporaryFolder();
    lay(dist, { counter: '0' });
    const args = [childScript('count-up'), dist, '30', `${dead} 1 ${hostname()}\n`];
    await Promise.all([1, 2, 3, 4].map(() => promisify(execFile)(process.execPath, args)));
    expect(treeOf(dist)).toMatchObject({ counter: '120' });
  });

  test('is left alone where another process took it over first', () => {
    const dist = temporaryFolder();
    lay(dist, { [LOCK_NAME]: `${dead} 1 ${hostname()}\n` });
    // The other one comes first while this one waits for the lock that guards the lock.
    const linked = linkSync;
    const overtaken = (from: unknown, to: unknown): void => {
      if (String(to).endsWith('.old')) lay(dist, { [LOCK_NAME]: `${processIdentity()}\n` });
      linked(String(from), String(to));
    };
    withCalls({ linkSync: overtaken }, () => {
      expect(findingsOf(() => withOutputLock(dist, () => {}, { patience }))).toMatchObject([{ code: 'OUT-LOCKED' }]);
    });
    expect(treeOf(dist)).toEqual({ [LOCK_NAME]: `${processIdentity()}\n` });
  });

  test('is made in a folder that another process just removed', () => {
    const dist = join(temporaryFolder(), 'dist');
    const linked = linkSync;
    let first = true;
    const vanishing = (from: unknown, to: unknown): void => {
      if (first) rmSync(dist, { recursive: true });
      first = false;
      linked(String(from), String(to));
    };
    withCalls({ linkSync: vanishing }, () => {
      expect(withOutputLock(dist, () => 'ours', { patience })).toBe('ours');
    });
  });

  test('does without hard links', () => {
    const dist = temporaryFolder();
    lay(dist, { [LOCK_NAME]: `${dead} 1 ${hostname()}\n` });
    const linkSync = (): never => {
      throw refusal('EPERM', 'link');
    };
    withCalls({ linkSync }, () => {
      expect(Object.keys(withOutputLock(dist, () => treeOf(dist)))).toEqual([LOCK_NAME]);
      const twice = (): void => withOutputLock(dist, () => withOutputLock(dist, () => {}, { patience }));
      expect(findingsOf(twice)).toMatchObject([{ code: 'OUT-LOCKED' }]);
    });
    expect(treeOf(dist)).toEqual({});
  });

  test('is taken over also where a process was killed while it took it over', () => {
    const dist = temporaryFolder();
    const content = `${dead} 1 ${hostname()}\n`;
    lay(dist, { [LOCK_NAME]: content, [`${LOCK_NAME}.old`]: content });
    expect(withOutputLock(dist, () => 'ours', { patience })).toBe('ours');
    expect(treeOf(dist)).toEqual({});
  });

  test.each([
    ['a link', (place: string) => symlinkSync('../elsewhere', place)],
    ['a folder', (place: string) => void mkdirSync(place)],
  ])('that is %s is neither followed nor removed', (_, make) => {
    const home = temporaryFolder();
    const dist = join(home, 'dist');
    lay(home, { elsewhere: `${dead} 1 ${hostname()}\n` });
    mkdirSync(dist);
    make(join(dist, LOCK_NAME));
    const before = treeOf(home);
    expect(findingsOf(() => withOutputLock(dist, () => {}, { patience }))).toMatchObject([{ code: 'OUT-IO' }]);
    expect(treeOf(home)).toEqual(before);
  });

  test('is not made behind a link in place of the folder', () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'real'));
    symlinkSync('real', join(home, 'dist'));
    const look = (): unknown => withOutputLock(join(home, 'dist'), () => treeOf(home));
    expect(findingsOf(look)).toMatchObject([{ code: 'OUT-BLOCKED' }]);
  });

  test('is left to the process that took it over', () => {
    const dist = temporaryFolder();
    withOutputLock(dist, () => writeFileSync(join(dist, LOCK_NAME), 'theirs\n'));
    expect(readFileSync(join(dist, LOCK_NAME), 'utf8')).toBe('theirs\n');
  });
});
