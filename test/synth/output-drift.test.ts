import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StackOutput } from '../../lib/synth/artifact.ts';
import { outputDrift } from '../../lib/synth/output-drift.ts';
import { planOutput } from '../../lib/synth/output-plan.ts';
import { updateOutput } from '../../lib/synth/update-output.ts';
import { lay, stack, temporaryFolder, treeOf } from './output-folder.ts';

const web = stack('web', { 'compose.yaml': 'x\n', 'run.sh': 'true\n' });

function drift(dist: string, ...outputs: readonly StackOutput[]): readonly (readonly [string, string])[] {
  const findings = outputDrift(planOutput(dist, outputs, { complete: true }));
  return findings.map(({ code, message }) => [code, message.replaceAll(dist, 'dist')]);
}

function synthesized(): string {
  const dist = temporaryFolder();
  updateOutput(dist, [web], { complete: true });
  return dist;
}

test('is nothing after a synthesis', () => {
  expect(drift(synthesized(), web)).toEqual([]);
});

test('is every file before the first synthesis, and no folder is made', () => {
  const dist = join(temporaryFolder(), 'dist');
  expect(drift(dist, web)).toEqual([
    ['OUT-STALE', '`dist/web/compose.yaml` is missing'],
    ['OUT-STALE', '`dist/web/run.sh` is missing'],
  ]);
  expect(treeOf(join(dist, '..'))).toEqual({});
});

test('tells a changed source from a file that was edited by hand', () => {
  const dist = synthesized();
  lay(dist, { 'web/run.sh': 'edited\n' });
  expect(drift(dist, stack('web', { 'compose.yaml': 'y\n', 'run.sh': 'true\n' }))).toEqual([
    ['OUT-STALE', '`dist/web/compose.yaml` is not what is synthesized'],
    ['OUT-STALE', '`dist/web/run.sh` was edited by hand'],
  ]);
});

test('names what is not synthesized any more', () => {
  expect(drift(synthesized(), stack('web', { 'compose.yaml': 'x\n' }))).toEqual([
    ['OUT-STALE', '`dist/web/run.sh` is not synthesized any more'],
  ]);
});

test('is the manifest where only that differs', () => {
  const dist = synthesized();
  expect(drift(dist, { ...web, source: 'apps/moved/main.ts' })).toEqual([
    ['OUT-STALE', '`dist/manifest.json` does not list what is synthesized'],
  ]);
});

test('holds what blocks a synthesis too', () => {
  const dist = temporaryFolder();
  lay(dist, { 'web/run.sh': 'mine\n' });
  expect(drift(dist, web).map(([code]) => code)).toEqual(['OUT-BLOCKED', 'OUT-STALE']);
});

test('is told without a write, where nothing can be written', () => {
  const dist = synthesized();
  lay(dist, { 'web/.run.sh.cdk-compose-tmp': 'left\n' });
  const before = treeOf(dist);
  chmodSync(dist, 0o555);
  expect(drift(dist, web)).toEqual([]);
  chmodSync(dist, 0o755);
  expect(treeOf(dist)).toEqual(before);
});
