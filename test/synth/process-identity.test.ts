import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { hostname } from 'node:os';
import { expect, onTestFinished, test } from 'vitest';
import { isRunning, processIdentity } from '../../lib/synth/process-identity.ts';

const host = hostname();

test('this process runs', () => {
  expect(isRunning(processIdentity())).toBe(true);
});

test('a process of somebody else runs', () => {
  expect(isRunning(`1 - ${host}`)).toBe(true);
});

test('a process that ended does not', () => {
  expect(isRunning(`${spawnSync(process.execPath, ['-e', '']).pid} - ${host}`)).toBe(false);
});

test.each(['', 'x', '0 1 h', '-1 1 h', '1 1', '1  h', '99999999999 1 h', `${process.pid} - another-host`])(
  'whether %j runs cannot be told',
  (identity) => {
    expect(isRunning(identity)).toBeUndefined();
  },
);

test.runIf(process.platform === 'linux')('a later process of the same number is another one', () => {
  expect(isRunning(`${process.pid} 1 ${host}`)).toBe(false);
});

test.runIf(process.platform === 'linux')('a process that ended and that nobody asked about does not run', async () => {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 30'], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void parent.kill('SIGKILL'));
  const [pid] = (await once(parent.stdout, 'data')) as [Buffer];
  await expect.poll(() => isRunning(`${pid.toString().trim()} - ${host}`)).toBe(false);
});
