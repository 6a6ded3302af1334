import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env, Lazy, text } from 'cdk-compose';
import type { ImmichServerEnvironment, MachineLearningEnvironment } from 'cdk-compose/immich';
import { expect, onTestFinished, test } from 'vitest';
import { environmentFaults } from '../../../lib/immich/environment/environment-faults.ts';

const variable = env.required('LATER', 'what is said later');

// The compiler is the judge here: each line that it must refuse stands under an expectation of an error.
const refusedServers = [
  // @ts-expect-error a name with two letters swapped
  { IMMICH_LOG_LEVLE: 'log' },
  // @ts-expect-error a name of machine learning
  { MACHINE_LEARNING_WORKERS: 2 },
  // @ts-expect-error a retired name
  { IMMICH_METRICS: true },
  // @ts-expect-error a value that is none of the choices
  { IMMICH_LOG_LEVEL: 'info' },
  // @ts-expect-error a text for a number
  { IMMICH_API_METRICS_PORT: 'metrics' },
  // @ts-expect-error a word that is no boolean
  { IMMICH_ALLOW_SETUP: 'maybe' },
  // @ts-expect-error a path that is not absolute
  { IMMICH_PLUGINS_INSTALL_FOLDER: 'plugins' },
  // @ts-expect-error a name that a list does not have
  { IMMICH_TELEMETRY_INCLUDE: 'cpu' },
] as const satisfies readonly ImmichServerEnvironment[];

const refusedLearning = [
  // @ts-expect-error a name with a letter too few
  { MACHINE_LEARNING_WORKER: 2 },
  // @ts-expect-error a number in words
  { MACHINE_LEARNING_WORKERS: 'two' },
  // @ts-expect-error a choice in small letters
  { MACHINE_LEARNING_OPENVINO_PRECISION: 'fp16' },
] as const satisfies readonly MachineLearningEnvironment[];

const servers = [
  { IMMICH_LOG_LEVEL: 'verbose', IMMICH_API_METRICS_PORT: 8081, IMMICH_MICROSERVICES_METRICS_PORT: '8082' },
  { IMMICH_ALLOW_SETUP: false, DB_SKIP_MIGRATIONS: 'true', IMMICH_HELMET_FILE: true },
  { IMMICH_TELEMETRY_INCLUDE: 'all', IMMICH_TELEMETRY_EXCLUDE: 'job,io', IMMICH_HELMET_FILE: '/config/helmet.json' },
  {
    IMMICH_LOG_LEVEL: variable,
    REDIS_DBINDEX: variable,
    IMMICH_ALLOW_SETUP: text`${variable}`,
    TZ: Lazy.of(() => 'UTC'),
  },
] as const satisfies readonly ImmichServerEnvironment[];

const learning = [
  { MACHINE_LEARNING_WORKERS: 2, MACHINE_LEARNING_ANN: 'false', MACHINE_LEARNING_OPENVINO_PRECISION: 'FP16' },
  { MACHINE_LEARNING_MODEL_TTL: variable, IMMICH_LOG_LEVEL: 'warning', NO_COLOR: true },
] as const satisfies readonly MachineLearningEnvironment[];

test('what the compiler refuses is also found at run time, and nothing else', () => {
  const count = (each: object): number => environmentFaults('server', Object.entries(each)).length;
  const countLearning = (each: object): number => environmentFaults('machine-learning', Object.entries(each)).length;
  expect(refusedServers.map(count)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  expect(refusedLearning.map(countLearning)).toEqual([1, 1, 1]);
  expect([...servers.map(count), ...learning.map(countLearning)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('the compiler tells the misspelt name', () => {
  const root = fileURLToPath(new URL('../../..', import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), 'cdk-compose-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const module = join(root, 'lib/immich/environment/environment-types.ts');
  const code = `import type { ImmichServerEnvironment } from '${module}';
export const wrong: ImmichServerEnvironment = { IMMICH_LOG_LEVLE: 'log' };`;
  const options = { noEmit: true, typeRoots: [join(root, 'node_modules/@types')] };
  const project = { extends: join(root, 'tsconfig.json'), compilerOptions: options, include: ['.'] };
  writeFileSync(join(folder, 'wrong.mts'), code);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(project));
  const tsc = spawnSync(join(root, 'node_modules/.bin/tsc'), ['--project', folder, '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(tsc.stdout.split('\n').filter((line) => line.includes('wrong.mts'))).toEqual([
    expect.stringMatching(/'IMMICH_LOG_LEVLE' does not exist in type 'ImmichServerEnvironment'.*'IMMICH_LOG_LEVEL'/),
  ]);
}, 30_000);
