import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StackOutput } from '../../lib/synth/artifact.ts';
import { isCurrent, planOutput, type OutputPlan } from '../../lib/synth/output-plan.ts';
import { updateOutput } from '../../lib/synth/update-output.ts';
import { artifactsIn, findingsOf, lay, stack, temporaryFolder, treeOf } from './output-folder.ts';

const web = stack('web', { 'compose.yaml': 'services: {}\n', 'config/app.conf': 'a = 1\n' });
const webFiles = { 'web/compose.yaml': 'services: {}\n', 'web/config/app.conf': 'a = 1\n' };

function plan(dist: string, ...outputs: readonly StackOutput[]): OutputPlan {
  return planOutput(dist, outputs, { complete: true });
}

function synth(dist: string, ...outputs: readonly StackOutput[]): void {
  updateOutput(dist, outputs, { complete: true });
}

function synthesized(...outputs: readonly StackOutput[]): string {
  const dist = temporaryFolder();
  synth(dist, ...outputs);
  return dist;
}

function changes({ changes }: OutputPlan): readonly string[] {
  return changes.map(({ kind, stack, path, edited }) => `${kind} ${stack}/${path}${edited ? ' (edited)' : ''}`);
}

describe('a plan', () => {
  test('creates what is missing', () => {
    const dist = join(temporaryFolder(), 'dist');
    expect(changes(plan(dist, web))).toEqual(['create web/compose.yaml', 'create web/config/app.conf']);
  });

  test('is empty when everything is as wanted', () => {
    const dist = synthesized(web);
    expect(plan(dist, web)).toMatchObject({ changes: [], steps: [], folders: [], leftovers: [], diagnostics: [] });
    expect(isCurrent(plan(dist, web))).toBe(true);
  });

  test('is empty where there is nothing and nothing is wanted', () => {
    expect(isCurrent(plan(join(temporaryFolder(), 'dist')))).toBe(true);
  });

  test('updates and removes, by stack and path, whatever the order of the stacks', () => {
    const dist = synthesized(stack('b', { z: '1\n', a: '1\n', gone: 'x\n' }), stack('a', { x: '1\n' }));
    const outputs = [stack('b', { a: '2\n', z: '2\n' }), stack('c', { x: '1\n' })];
    const expected = ['remove a/x', 'update b/a', 'remove b/gone', 'update b/z', 'create c/x'];
    expect(changes(plan(dist, ...outputs))).toEqual(expected);
    expect(plan(dist, ...outputs.toReversed())).toEqual(plan(dist, ...outputs));
  });

  test('tells paths the way the folder was given', () => {
    const dist = temporaryFolder();
    lay(dist, { 'web/compose.yaml': 'mine\n' });
    for (const outdir of [dist, `${dist}/`, `${dist}/.`, `${dist}//`]) {
      expect(plan(outdir, web).outdir).toBe(dist);
      expect(plan(outdir, web).diagnostics[0]?.message).toContain(`\`${dist}/web/compose.yaml\``);
    }
  });

  test('holds nothing of the place or the time in its manifest', () => {
    expect(plan(temporaryFolder(), web).manifest).toBe(plan(temporaryFolder(), web).manifest);
  });
});

describe('a file on disk', () => {
  test('that is foreign blocks everything', () => {
    const dist = temporaryFolder();
    lay(dist, { 'web/config/app.conf': 'mine\n' });
    expect(plan(dist, web).diagnostics).toMatchObject([
      { code: 'OUT-BLOCKED', severity: 'error', message: expect.stringContaining('cdk-compose did not write it') },
    ]);
    expect(plan(dist, web).steps).toEqual([]);
  });

  test('that is foreign but as wanted is taken over', () => {
    const dist = temporaryFolder();
    lay(dist, webFiles);
    expect(plan(dist, web).changes).toEqual([]);
    synth(dist, web);
    synth(dist);
    expect(artifactsIn(dist)).toEqual({});
  });

  test('that is ours and was edited by hand is written again', () => {
    const dist = synthesized(web);
    lay(dist, { 'web/compose.yaml': 'edited\n' });
    expect(changes(plan(dist, web))).toEqual(['update web/compose.yaml (edited)']);
    synth(dist, web);
    expect(artifactsIn(dist)).toEqual(webFiles);
  });

  test('that is ours and was edited by hand is not removed', () => {
    const dist = synthesized(web);
    lay(dist, { 'web/config/app.conf': 'edited\n' });
    const before = treeOf(dist);
    expect(findingsOf(() => synth(dist, stack('web', { 'compose.yaml': 'new\n' })))).toMatchObject([
      { code: 'OUT-BLOCKED', message: expect.stringContaining('was edited by hand') },
    ]);
    expect(treeOf(dist)).toEqual(before);
  });

  test('that is ours and was deleted by hand is written again, or forgotten', () => {
    const dist = synthesized(web);
    rmSync(join(dist, 'web/config'), { recursive: true });
    expect(changes(plan(dist, web))).toEqual(['create web/config/app.conf']);
    synth(dist, stack('web', { 'compose.yaml': 'services: {}\n' }));
    expect(treeOf(dist)['manifest.json']).not.toContain('app.conf');
  });

  test('that is ours and became a folder is forgotten with what stands in it', () => {
    const dist = synthesized(stack('web', { 'compose.yaml': 'x\n', old: 'o\n' }));
    rmSync(join(dist, 'web/old'));
    lay(dist, { 'web/old/mine': 'mine\n' });
    synth(dist, stack('web', { 'compose.yaml': 'x\n' }));
    expect(artifactsIn(dist)).toEqual({ 'web/compose.yaml': 'x\n', 'web/old/mine': 'mine\n' });
  });

  test('is not written through a hard link', () => {
    const dist = synthesized(web);
    const other = join(temporaryFolder(), 'other');
    linkSync(join(dist, 'web/compose.yaml'), other);
    synth(dist, stack('web', { 'compose.yaml': 'new\n' }));
    expect(treeOf(join(other, '..'))).toEqual({ other: 'services: {}\n' });
  });

  test('that cannot be read is a finding', () => {
    const dist = synthesized(web);
    truncateSync(join(dist, 'web/compose.yaml'), 2 ** 31 + 1);
    expect(plan(dist, web).diagnostics).toMatchObject([{ code: 'OUT-IO' }]);
  });
});

describe('never follows', () => {
  /** Moves something out of the folder and puts a link in its place. */
  function linkAway(place: string): string {
    const elsewhere = join(temporaryFolder(), 'elsewhere');
    execFileSync('mv', [place, elsewhere]);
    symlinkSync(elsewhere, place);
    return elsewhere;
  }

  const next = stack('web', { 'compose.yaml': 'new\n', 'config/app.conf': 'new\n', 'config/more': 'new\n' });

  test.each([
    ['the output folder', ''],
    ["the stack's folder", 'web'],
    ['a folder below it', 'web/config'],
    ['the file', 'web/compose.yaml'],
    ['the manifest', 'manifest.json'],
  ])('a link in place of %s, neither to write nor to remove', (_, path) => {
    const dist = join(temporaryFolder(), 'dist');
    synth(dist, web);
    const elsewhere = linkAway(join(dist, path));
    const before = treeOf(join(elsewhere, '..'));
    for (const outputs of [[next], []]) {
      const findings = findingsOf(() => synth(dist, ...outputs));
      expect(findings).toMatchObject([{ code: 'OUT-BLOCKED', message: expect.stringContaining('is a symbolic link') }]);
      expect(findings[0]?.message).toContain(`\`${join(dist, path)}\``);
      expect(treeOf(join(elsewhere, '..'))).toEqual(before);
    }
  });

  test('a link that leads nowhere', () => {
    const dist = temporaryFolder();
    mkdirSync(join(dist, 'web'));
    symlinkSync('nowhere', join(dist, 'web/config'));
    expect(findingsOf(() => synth(dist, web))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
    expect(treeOf(dist)).toEqual({ 'web/config': '-> nowhere' });
  });

  test('a link where a file of ours was a folder', () => {
    const dist = synthesized(stack('web', { 'shape/a': 'a\n' }));
    renameSync(join(dist, 'web/shape'), join(dist, 'moved'));
    symlinkSync('../moved', join(dist, 'web/shape'));
    const before = treeOf(dist);
    expect(findingsOf(() => synth(dist, stack('web', { shape: 's\n' })))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
    expect(treeOf(dist)).toEqual(before);
  });

  test('a link that leads to temp files', () => {
    const dist = temporaryFolder();
    const elsewhere = temporaryFolder();
    lay(elsewhere, { '.a.cdk-compose-tmp': 'theirs\n' });
    const killed = plan(dist, stack('web', { a: 'a\n' })).manifest;
    lay(dist, { '.manifest.json.cdk-compose-tmp': killed });
    symlinkSync(elsewhere, join(dist, 'web'));
    synth(dist);
    expect(treeOf(elsewhere)).toEqual({ '.a.cdk-compose-tmp': 'theirs\n' });
  });

  test('the folder that the output folder stands in may be a link', () => {
    const home = temporaryFolder();
    mkdirSync(join(home, 'real'));
    symlinkSync('real', join(home, 'link'));
    synth(join(home, 'link/dist'), web);
    expect(artifactsIn(join(home, 'real/dist'))).toEqual(webFiles);
  });
});

describe('an obstacle', () => {
  const here = (dist: string, make: (file: string) => void, path: string): void => {
    mkdirSync(join(dist, path, '..'), { recursive: true });
    make(join(dist, path));
  };
  const file = (place: string): void => writeFileSync(place, 'mine\n');
  const folder = (place: string): void => void mkdirSync(place);
  const pipe = (place: string): void => void execFileSync('mkfifo', [place]);

  test.each([
    ['a file as the output folder', file, '', 'is a file, where a folder belongs'],
    ["a file as the stack's folder", file, 'web', 'is a file, where a folder belongs'],
    ['a file as a folder below it', file, 'web/config', 'is a file, where a folder belongs'],
    ['a folder as the file', folder, 'web/compose.yaml', 'is a folder, where a file belongs'],
    ['a pipe as the file', pipe, 'web/compose.yaml', 'is neither a file nor a folder, where a file belongs'],
    ['a folder as the manifest', folder, 'manifest.json', 'is a folder, where a file belongs'],
  ])('%s blocks', (_, make, path, message) => {
    const home = temporaryFolder();
    here(join(home, 'dist'), make, path);
    const before = treeOf(home);
    const findings = findingsOf(() => synth(join(home, 'dist'), web));
    expect(findings).toMatchObject([{ code: 'OUT-BLOCKED', message: expect.stringContaining(message) }]);
    expect(treeOf(home)).toEqual(before);
  });

  test('such as a folder of ours that holds a foreign file too blocks the file in its place', () => {
    const dist = synthesized(stack('web', { 'shape/a': 'a\n' }));
    lay(dist, { 'web/shape/mine': 'mine\n' });
    const before = treeOf(dist);
    expect(findingsOf(() => synth(dist, stack('web', { shape: 's\n' })))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
    expect(treeOf(dist)).toEqual(before);
  });

  test('of each kind is told at once, with the names that cannot be', () => {
    const dist = temporaryFolder();
    lay(dist, { 'web/compose.yaml': 'mine\n', 'web/config': 'mine\n' });
    const bad = stack('db', { '../x': 'x\n' });
    expect(plan(dist, web, bad).diagnostics.map(({ code }) => code)).toEqual([
      'OUT-BLOCKED',
      'OUT-BLOCKED',
      'OUT-PATH',
    ]);
    expect(findingsOf(() => synth(dist, web, bad))).toEqual(plan(dist, web, bad).diagnostics);
  });
});

describe('a manifest that cannot be trusted', () => {
  const hash = `sha256:${'0'.repeat(64)}`;
  test.each([
    ['is broken', '{'],
    ['is foreign', '{"name":"App"}'],
    ['leads out of the folder', `{"format":1,"stacks":{"..":{"source":"","files":{"x":"${hash}"}}}}`],
    ['lists data', `{"format":1,"stacks":{"web":{"source":"","files":{"data/pg":"${hash}"}}}}`],
  ])('because it %s leaves everything as it is', (_, manifest) => {
    const dist = temporaryFolder();
    lay(dist, { 'manifest.json': manifest, 'web/data/pg': 'pg\n', x: 'x\n' });
    const before = treeOf(dist);
    expect(findingsOf(() => synth(dist, web))).toMatchObject([
      { code: 'OUT-MANIFEST', hint: expect.stringContaining('restore it from git') },
    ]);
    expect(treeOf(dist)).toEqual(before);
  });

  test('was left half-written by a killed run, and is ignored', () => {
    const dist = temporaryFolder();
    lay(dist, { '.manifest.json.cdk-compose-tmp': '{"format":1,' });
    synth(dist, web);
    expect(artifactsIn(dist)).toEqual(webFiles);
  });

  test('was left by a killed run, and makes no file ours that it did not write', () => {
    const dist = temporaryFolder();
    lay(dist, { '.manifest.json.cdk-compose-tmp': plan(dist, web).manifest, 'web/compose.yaml': 'mine\n' });
    synth(dist);
    expect(artifactsIn(dist)).toEqual({ 'web/compose.yaml': 'mine\n' });
    lay(dist, { '.manifest.json.cdk-compose-tmp': plan(dist, web).manifest });
    expect(findingsOf(() => synth(dist, web))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
  });
});

describe('the stacks that nobody synthesizes any more', () => {
  const files = (...names: readonly string[]): readonly StackOutput[] => names.map((name) => stack(name, { f: 'f\n' }));
  test.each([
    ['go when the project is complete', true, ['c/f']],
    ['stay when a filter chose some', false, ['a/f', 'b/f', 'c/f']],
    ['go when their app is complete', ['apps/a/main.ts'], ['b/f', 'c/f']],
    ['stay when only other apps are', ['apps/c/main.ts', 'apps/x/main.ts'], ['a/f', 'b/f', 'c/f']],
  ])('%s', (_, complete, left) => {
    const dist = synthesized(...files('a', 'b', 'c'));
    updateOutput(dist, files('c'), { complete });
    expect(Object.keys(artifactsIn(dist))).toEqual(left);
    // Whatever stayed is still known as ours.
    synth(dist);
    expect(artifactsIn(dist)).toEqual({});
  });
});
