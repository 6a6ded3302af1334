import { Service, type ByteSize, type Duration } from 'cdk-compose';
import { expect, test } from 'vitest';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

const DURATIONS: readonly (readonly [Duration, string])[] = [
  ['5000us', '5ms'],
  ['500ms', '500ms'],
  ['90s', '1m30s'],
  ['1.5m', '1m30s'],
  ['36h', '36h0m0s'],
  ['2d', '48h0m0s'],
  ['1w', '168h0m0s'],
  ['1m30s', '1m30s'],
  ['1h2m3s', '1h2m3s'],
];

const SIZES: readonly (readonly [ByteSize, number])[] = [
  ['1b', 1],
  ['1k', 1024],
  ['1kb', 1024],
  ['2m', 2 * 1024 ** 2],
  ['2mb', 2 * 1024 ** 2],
  ['3g', 3 * 1024 ** 3],
  ['3gb', 3 * 1024 ** 3],
  ['1t', 1024 ** 4],
  ['1tb', 1024 ** 4],
];

test.skipIf(noDockerCompose)('Docker Compose reads every unit of time and of size as it is meant', () => {
  const template = templateOf((stack) => {
    for (const [index, [stopGracePeriod]] of DURATIONS.entries()) {
      new Service(stack, `d${index}`, { image, stopGracePeriod });
    }
    for (const [index, [shmSize]] of SIZES.entries()) new Service(stack, `s${index}`, { image, shmSize });
  });
  const { stdout, stderr } = composeConfig({ 'compose.yaml': template.artifact('compose.yaml') });
  expect(stderr).toBe('');
  const services = JSON.parse(stdout).services as Record<string, { stop_grace_period?: string; shm_size?: string }>;
  expect(DURATIONS.map((_, index) => services[`d${index}`]?.stop_grace_period)).toEqual(
    DURATIONS.map(([, read]) => read),
  );
  expect(SIZES.map((_, index) => Number(services[`s${index}`]?.shm_size))).toEqual(SIZES.map(([, read]) => read));
});
