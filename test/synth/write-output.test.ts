import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { StackOutput } from '../../lib/synth/artifact.ts';
import { isCurrent, planOutput } from '../../lib/synth/output-plan.ts';
import { writeOutput } from '../../lib/synth/write-output.ts';
import { withFaultyDisk } from './faulty-disk.ts';
import { artifactsIn, findingsOf, lay, stack, temporaryFolder, treeOf } from './output-folder.ts';

function synth(dist: string, ...outputs: readonly StackOutput[]): void {
  writeOutput(dist, planOutput(dist, outputs, { complete: true }));
}

const web = stack('web', { 'compose.yaml': 'services: {}\n', 'config/app.conf': 'a = 1\n' });

describe('what is written', () => {
  test('is every artifact and the manifest, and no temp file', () => {
    const dist = join(temporaryFolder(), 'dist');
    synth(dist, web);
    expect(Object.keys(treeOf(dist))).toEqual(['manifest.json', 'web/compose.yaml', 'web/config/app.conf']);
    expect(artifactsIn(dist)).toEqual({ 'web/compose.yaml': 'services: {}\n', 'web/config/app.conf': 'a = 1\n' });
  });

  test('is UTF-8', () => {
    const dist = temporaryFolder();
    synth(dist, stack('web', { 'compose.yaml': '# für 日本 🎉\n' }));
    expect(artifactsIn(dist)['web/compose.yaml']).toBe('# für 日本 🎉\n');
  });

  test('leaves an unchanged file with its inode and time', () => {
    const dist = temporaryFolder();
    synth(dist, web);
    const files = ['manifest.json', 'web', 'web/compose.yaml', 'web/config', 'web/config/app.conf'];
    const stats = () =>
      files.map((file) => statSync(join(dist, file), { bigint: true })).map((s) => [s.ino, s.ctimeNs]);
    const before = stats();
    synth(dist, web);
    expect(stats()).toEqual(before);
  });

  test('replaces a changed file and no other', () => {
    const dist = temporaryFolder();
    synth(dist, web);
    const inode = (file: string) => statSync(join(dist, file)).ino;
    const [compose, config] = [inode('web/compose.yaml'), inode('web/config/app.conf')];
    synth(dist, stack('web', { 'compose.yaml': 'services: {}\n', 'config/app.conf': 'a = 2\n' }));
    expect(inode('web/compose.yaml')).toBe(compose);
    expect(inode('web/config/app.conf')).not.toBe(config);
  });

  test('keeps the mode of a file that it replaces', () => {
    const dist = temporaryFolder();
    synth(dist, stack('web', { 'run.sh': 'true\n' }));
    chmodSync(join(dist, 'web/run.sh'), 0o777);
    synth(dist, stack('web', { 'run.sh': 'false\n' }));
    expect(statSync(join(dist, 'web/run.sh')).mode & 0o777).toBe(0o777);
  });

  test('is nothing where a plan has findings', () => {
    const dist = temporaryFolder();
    lay(dist, { 'web/compose.yaml': 'mine\n' });
    expect(findingsOf(() => synth(dist, web))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
    expect(treeOf(dist)).toEqual({ 'web/compose.yaml': 'mine\n' });
  });
});

describe('what is removed', () => {
  test('is a file that went away, with the folders that it leaves empty', () => {
    const dist = temporaryFolder();
    synth(dist, stack('web', { 'compose.yaml': 'x\n', 'a/b/c': 'c\n' }));
    synth(dist, stack('web', { 'compose.yaml': 'x\n' }));
    expect(artifactsIn(dist)).toEqual({ 'web/compose.yaml': 'x\n' });
  });

  test('is a whole stack, with its folder', () => {
    const dist = temporaryFolder();
    synth(dist, web, stack('db', { 'compose.yaml': 'x\n' }));
    synth(dist, stack('db', { 'compose.yaml': 'x\n' }));
    expect(artifactsIn(dist)).toEqual({ 'db/compose.yaml': 'x\n' });
  });

  test('is nothing that the deployed stack keeps beside its artifacts', () => {
    const dist = temporaryFolder();
    const kept = {
      'web/.env': 'S=1\n',
      'web/backups/1.sql': 'b\n',
      'web/config/own': 'o\n',
      'web/data/pg/base': 'd\n',
    };
    synth(dist, web);
    lay(dist, kept);
    mkdirSync(join(dist, 'web/empty'));
    symlinkSync('/etc', join(dist, 'web/link'));
    synth(dist);
    expect(artifactsIn(dist)).toEqual({ ...kept, 'web/empty': '/', 'web/link': '-> /etc' });
  });

  test('makes room where a file becomes a folder and a folder a file', () => {
    const dist = temporaryFolder();
    const one = stack('web', { config: '1\n', 'x/y/z': 'z\n' });
    const two = stack('web', { 'config/a': 'a\n', 'config/b': 'b\n', x: 'x\n' });
    synth(dist, one);
    synth(dist, two);
    expect(artifactsIn(dist)).toEqual({ 'web/config/a': 'a\n', 'web/config/b': 'b\n', 'web/x': 'x\n' });
    synth(dist, one);
    expect(artifactsIn(dist)).toEqual({ 'web/config': '1\n', 'web/x/y/z': 'z\n' });
  });
});

describe('between the plan and its execution', () => {
  test.each([
    ['a file that appears', { 'web/config/app.conf': 'mine\n' }],
    ['a file that changes', { 'web/compose.yaml': 'edited\n' }],
    ['a file that was to be removed and changes', { 'web/old': 'edited\n' }],
  ])('%s keeps everything from being written', (_, change) => {
    const dist = temporaryFolder();
    synth(dist, stack('web', { 'compose.yaml': 'old\n', old: 'old\n' }));
    const plan = planOutput(dist, [web], { complete: true });
    lay(dist, change);
    const before = treeOf(dist);
    expect(findingsOf(() => writeOutput(dist, plan))).toMatchObject([
      { code: 'OUT-BLOCKED', message: expect.stringContaining('changed while it was synthesized') },
    ]);
    expect(treeOf(dist)).toEqual(before);
  });

  test('a link that appears is not replaced', () => {
    const dist = temporaryFolder();
    const plan = planOutput(dist, [web], { complete: true });
    mkdirSync(join(dist, 'web'));
    symlinkSync('nowhere', join(dist, 'web/compose.yaml'));
    expect(findingsOf(() => writeOutput(dist, plan))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
    expect(treeOf(dist)).toEqual({ 'web/compose.yaml': '-> nowhere' });
  });
});

describe('a disk that fails', () => {
  // Everything that a synthesis can do to a file, at once; both folders hold files of others.
  const foreign = { 'old/data/pg': 'pg\n', 'web/.env': 'S=1\n', 'web/gone/own': 'own\n' };
  const before = [
    stack('old', { 'compose.yaml': 'old\n' }),
    stack('web', {
      'compose.yaml': 'v1\n',
      'gone/x': 'x\n',
      'run.sh': 'true\n',
      shape: 'file\n',
      'other/shape': '2\n',
    }),
  ];
  const after = [
    stack('new', { 'compose.yaml': 'new\n', 'a/b/c': 'c\n' }),
    stack('web', { 'compose.yaml': 'v2\n', 'run.sh': 'false\n', 'shape/a': 'a\n', other: 'file\n' }),
  ];
  const further = [stack('web', { 'compose.yaml': 'v3\n', 'a/b/c': 'c\n', shape: 'again\n' })];

  function laidOut(): string {
    const dist = join(temporaryFolder(), 'dist');
    synth(dist, ...before);
    lay(dist, foreign);
    chmodSync(join(dist, 'web/run.sh'), 0o751);
    return dist;
  }

  /** What a synthesis asks of a disk that refuses nothing. */
  function changesAsked(dist: string, ...outputs: readonly StackOutput[]): readonly string[] {
    return withFaultyDisk(
      () => false,
      () => synth(dist, ...outputs),
    );
  }

  function expectTree(dist: string, outputs: readonly StackOutput[]): void {
    const wanted = outputs.flatMap(({ name, artifacts }) =>
      artifacts.map((file) => [`${name}/${file.path}`, file.content]),
    );
    expect(artifactsIn(dist)).toEqual({ ...foreign, ...Object.fromEntries(wanted) });
    expect(isCurrent(planOutput(dist, outputs, { complete: true }))).toBe(true);
  }

  test('once, wherever that is, puts everything back and says so', () => {
    let failures = 0;
    const { length } = changesAsked(laidOut(), ...after);
    for (let nth = 0; nth < length; nth++) {
      const dist = laidOut();
      const earlier = treeOf(dist);
      let findings: ReturnType<typeof findingsOf> = [];
      withFaultyDisk(
        (n) => n === nth,
        () => (findings = findingsOf(() => synth(dist, ...after))),
      );
      if (findings.length === 0) {
        // A folder that could not be removed is no reason to fail.
        expect(artifactsIn(dist)).toMatchObject({ 'web/compose.yaml': 'v2\n', 'web/other': 'file\n' });
        continue;
      }
      failures++;
      expect(findings).toMatchObject([
        {
          code: 'OUT-IO',
          message: expect.stringContaining('(EIO)'),
          hint: expect.stringContaining('nothing was changed'),
        },
      ]);
      expect(treeOf(dist)).toEqual(earlier);
      expect(statSync(join(dist, 'web/run.sh')).mode & 0o777).toBe(0o751);
    }
    expect(failures).toBeGreaterThan(30);
  });

  test('again while things are put back says what was not, and the next run mends it', () => {
    let unrestored = 0;
    const { length } = changesAsked(laidOut(), ...after);
    for (let nth = 0; nth < length; nth++) {
      for (const later of [1, 2, 3, 5, 8]) {
        const dist = laidOut();
        let findings: ReturnType<typeof findingsOf> = [];
        withFaultyDisk(
          (n) => n === nth || n === nth + later,
          () => (findings = findingsOf(() => synth(dist, ...after))),
        );
        if (findings[0]?.hint?.includes('could not be put back') === true) unrestored++;
        expect(findingsOf(() => synth(dist, ...further))).toEqual([]);
        expectTree(dist, further);
      }
    }
    expect(unrestored).toBeGreaterThan(10);
  });

  test.each([
    ['the same is synthesized', after],
    ['the change was taken back', before],
    ['the source changed again', further],
  ])('for good, wherever that is, leaves whole files and is mended by the next run when %s', (_, next) => {
    const { length } = changesAsked(laidOut(), ...after);
    for (let nth = 0; nth < length; nth++) {
      const dist = laidOut();
      withFaultyDisk(
        (n) => n >= nth,
        () => findingsOf(() => synth(dist, ...after)),
      );
      const contents = new Set(
        [...before, ...after].flatMap(({ artifacts }) => artifacts.map(({ content }) => content)),
      );
      for (const [path, content] of Object.entries(artifactsIn(dist))) {
        if (path.endsWith('.cdk-compose-tmp') || path in foreign || content === '/') continue;
        expect(contents).toContain(content);
      }
      expect(findingsOf(() => synth(dist, ...next))).toEqual([]);
      expectTree(dist, next);
    }
  });

  test('for good, and again while that is mended, is mended still', () => {
    // The first time it fails when every file is in its place but the manifest.
    const last = changesAsked(laidOut(), ...after).lastIndexOf('renameSync');
    const failed = (): string => {
      const dist = laidOut();
      withFaultyDisk(
        (n) => n >= last,
        () => findingsOf(() => synth(dist, ...after)),
      );
      return dist;
    };
    const { length } = changesAsked(failed(), ...before);
    for (let nth = 0; nth < length; nth++) {
      const dist = failed();
      withFaultyDisk(
        (n) => n >= nth,
        () => findingsOf(() => synth(dist, ...before)),
      );
      synth(dist, ...before);
      expectTree(dist, before);
    }
  });

  test('in a folder that it had to create removes that again', () => {
    const home = temporaryFolder();
    for (let nth = 0; nth < 8; nth++) {
      withFaultyDisk(
        (n) => n === nth,
        () => findingsOf(() => synth(join(home, 'a/b/dist'), web)),
      );
      expect(treeOf(home)).toEqual({});
    }
  });
});

test('every byte is on the disk before the first file is renamed', () => {
  const dist = temporaryFolder();
  const calls = withFaultyDisk(
    () => false,
    () => synth(dist, web),
  );
  expect(calls.slice(0, calls.indexOf('renameSync')).filter((call) => call === 'fsyncSync')).toHaveLength(3);
});

describe('the temp files of a run that was killed', () => {
  test('are removed, also where nothing else changed', () => {
    const dist = temporaryFolder();
    synth(dist, web);
    lay(dist, { '.manifest.json.cdk-compose-tmp': '{', 'web/config/.old.conf.cdk-compose-tmp': 'half' });
    synth(dist, web);
    expect(Object.keys(artifactsIn(dist))).toEqual(['web/compose.yaml', 'web/config/app.conf']);
  });

  test('are looked for beside artifacts only, so that no data folder is searched', () => {
    const dist = temporaryFolder();
    lay(dist, { 'web/data/.x.cdk-compose-tmp': 'theirs' });
    synth(dist, web);
    expect(artifactsIn(dist)).toHaveProperty(['web/data/.x.cdk-compose-tmp'], 'theirs');
  });

  test('stay where they are links or folders, and are not written through', () => {
    const dist = temporaryFolder();
    const target = join(temporaryFolder(), 'target');
    writeFileSync(target, 'theirs');
    mkdirSync(join(dist, 'web/.other.cdk-compose-tmp'), { recursive: true });
    symlinkSync(target, join(dist, 'web/.compose.yaml.cdk-compose-tmp'));
    const before = treeOf(dist);
    expect(findingsOf(() => synth(dist, web))).toMatchObject([{ code: 'OUT-IO' }]);
    expect(treeOf(dist)).toEqual(before);
    expect(treeOf(join(target, '..'))).toEqual({ target: 'theirs' });
  });

  test('are no reason to write where they are links or folders', () => {
    const dist = temporaryFolder();
    synth(dist, web);
    mkdirSync(join(dist, 'web/.other.cdk-compose-tmp'));
    symlinkSync('nowhere', join(dist, 'web/.more.cdk-compose-tmp'));
    expect(isCurrent(planOutput(dist, [web], { complete: true }))).toBe(true);
  });

  test('keep a folder that a file is to stand in place of, where they are links', () => {
    const dist = temporaryFolder();
    synth(dist, stack('web', { 'shape/a': 'a\n' }));
    symlinkSync('nowhere', join(dist, 'web/shape/.a.cdk-compose-tmp'));
    expect(findingsOf(() => synth(dist, stack('web', { shape: 's\n' })))).toMatchObject([{ code: 'OUT-BLOCKED' }]);
  });
});
