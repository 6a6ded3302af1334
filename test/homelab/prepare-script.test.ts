import { chmodSync, lstatSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { entriesOf, give, ownerOf, prepareHosts, stampsOf } from './prepare-host.ts';
import { mountSmall, noSetpriv, notRoot, remountReadOnly, titled, unmount } from './shells.ts';

describe.each(prepareHosts())('prepare.sh under $name', (host) => {
  const { folder, media, run } = host;
  beforeEach(host.clear);

  const skipped = host.missing ?? notRoot;
  describe.skipIf(skipped)(titled('as root', skipped), () => {
    test('gives all entries to the owner, closed directories and odd names included', () => {
      const files = ['a', 'sub/b', 'sub/deep/c', 'sub/-d', 'sub/e \'f\' "g"', 'sub/h\ni', 'sub/*', '.hidden/j'];
      for (const name of files) {
        mkdirSync(dirname(join(media, name)), { recursive: true });
        writeFileSync(join(media, name), '', { mode: 0o600 });
      }
      for (const file of entriesOf(media)) {
        give(file, 950, 950);
        if (lstatSync(file).isDirectory()) chmodSync(file, 0o700);
      }
      chmodSync(media, 0o770);
      expect(run(['3106:3202', '-', media])).toEqual({
        status: 0,
        stdout: `${media}: 12 of 12 entries given to 3106:3202\n`,
        stderr: '',
      });
      expect(entriesOf(media).map(ownerOf)).toEqual(Array.from({ length: 12 }, () => '3106:3202'));
      expect(lstatSync(media).mode).toBe(0o40770);
      expect(lstatSync(join(media, 'sub')).mode).toBe(0o40700);
    });

    test('touches only entries whose user or group is wrong, and nothing the second time', () => {
      const [right, user, group] = ['right', 'user', 'group'].map((name) => join(media, name)) as [
        string,
        string,
        string,
      ];
      for (const file of [right, user, group]) writeFileSync(file, '');
      give(media, 3106, 3202);
      give(right, 3106, 3202);
      give(user, 0, 3202);
      give(group, 3106, 0);
      const untouched = lstatSync(right, { bigint: true }).ctimeNs;
      expect(run(['3106:3202', '-', media]).stdout).toBe(`${media}: 2 of 4 entries given to 3106:3202\n`);
      expect([user, group].map(ownerOf)).toEqual(['3106:3202', '3106:3202']);
      expect(lstatSync(right, { bigint: true }).ctimeNs).toBe(untouched);

      const before = stampsOf(media);
      expect(run(['3106:3202', '-', media])).toEqual({ status: 0, stdout: `${media}: already right\n`, stderr: '' });
      expect(stampsOf(media)).toEqual(before);
    });

    test('gives links, not what they lead to', () => {
      const outside = join(folder, 'outside');
      mkdirSync(outside);
      writeFileSync(join(outside, 'file'), '');
      const before = stampsOf(outside);
      symlinkSync(outside, join(media, 'directory'));
      symlinkSync(join(outside, 'file'), join(media, 'file'));
      symlinkSync(join(folder, 'nowhere'), join(media, 'dangling'));
      expect(run(['3106:3202', '-', media]).stdout).toBe(`${media}: 4 of 4 entries given to 3106:3202\n`);
      for (const name of readdirSync(media)) expect(ownerOf(join(media, name))).toBe('3106:3202');
      expect(stampsOf(outside)).toEqual(before);
    });

    test('prepares file systems mounted below, but no snapshots of ZFS', ({ skip }) => {
      const child = join(media, 'child');
      const reason = mountSmall(child, '64k');
      if (reason !== undefined) skip(reason);
      try {
        writeFileSync(join(child, 'file'), '');
        mkdirSync(join(child, '.zfs/snapshot'), { recursive: true });
        expect(run(['3106:3202', '-', media]).stdout).toBe(`${media}: 3 of 3 entries given to 3106:3202\n`);
        expect(['', 'file', '.zfs', '.zfs/snapshot'].map((name) => ownerOf(join(child, name)))).toEqual([
          '3106:3202',
          '3106:3202',
          '0:0',
          '0:0',
        ]);
      } finally {
        unmount(child);
      }
    });

    test.each(['0750', '770', '2770', '1777'])('sets the mode %s on the directory itself, once', (mode) => {
      mkdirSync(join(media, 'sub'), { mode: 0o700 });
      chmodSync(media, 0o700);
      const given = `2 of 2 entries given to 3106:3202`;
      expect(run(['3106:3202', mode, media]).stdout).toBe(`${media}: ${given}, mode set to ${mode}\n`);
      expect(lstatSync(media)).toMatchObject({ uid: 3106, gid: 3202, mode: 0o40000 | Number.parseInt(mode, 8) });
      expect(lstatSync(join(media, 'sub')).mode).toBe(0o40700);
      const before = stampsOf(media);
      expect(run(['3106:3202', mode, media]).stdout).toBe(`${media}: already right\n`);
      expect(stampsOf(media)).toEqual(before);
      chmodSync(media, 0o711);
      expect(run(['3106:3202', mode, media]).stdout).toBe(`${media}: mode set to ${mode}\n`);
      expect(ownerOf(media)).toBe('3106:3202');
    });

    test('prepares several paths for their owners, and goes on after one that fails', () => {
      const backups = join(folder, 'backups');
      mkdirSync(backups);
      const missing = join(folder, 'no');
      expect(run(['3106:3202', '-', media, '1:2', '-', missing, '1000:1000', '0700', backups])).toEqual({
        status: 1,
        stdout:
          `${media}: 1 of 1 entries given to 3106:3202\n` +
          `${backups}: 1 of 1 entries given to 1000:1000, mode set to 0700\n`,
        stderr: `prepare.sh: ${missing} does not exist\n  create it on the host, or mount it into this container\n`,
      });
      expect([media, backups].map(ownerOf)).toEqual(['3106:3202', '1000:1000']);
    });

    test('fails on a read-only mount, naming path and mend, but not when all is right there', ({ skip }) => {
      const mounted = join(folder, 'mounted');
      const reason = mountSmall(mounted, '64k');
      if (reason !== undefined) skip(reason);
      try {
        for (let i = 0; i < 9; i++) writeFileSync(join(mounted, `f${i}`), '');
        remountReadOnly(mounted);
        const { status, stdout, stderr } = run(['3106:3202', '-', mounted]);
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
        expect(stderr).toContain(`prepare.sh: could not give all of ${mounted} to 3106:3202\n  mount it without :ro`);
        expect(stderr).toContain('... and 5 more\n');
        expect(stderr.trimEnd().split('\n')).toHaveLength(8);
        expect(run(['0:0', '-', mounted])).toEqual({ status: 0, stdout: `${mounted}: already right\n`, stderr: '' });
        expect(run(['0:0', '0711', mounted]).stderr).toContain(`could not set mode 0711 on ${mounted}`);
      } finally {
        unmount(mounted);
      }
    });

    test('names the capabilities when it may not look or give', () => {
      mkdirSync(join(media, 'closed'), { mode: 0o700 });
      chmodSync(folder, 0o755);
      const { status, stdout, stderr } = run(['65534:65534', '-', media], { uid: 65534 });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain('cap_add needs CHOWN and DAC_READ_SEARCH');
      give(media, 65534, 65534);
      expect(run(['65534:65534', '0700', media], { uid: 65534 }).status).toBe(1);
      expect(ownerOf(media)).toBe('65534:65534');
    });

    test('gives 20,000 entries within seconds, and looks at them faster still', () => {
      const many = join(folder, 'many');
      // In memory where it can be mounted: making the files takes longer than the test.
      const onDisk = mountSmall(many, '64m');
      const timed = (expected: string): number => {
        const start = performance.now();
        expect(run(['3106:3202', '-', many])).toEqual({ status: 0, stdout: `${many}: ${expected}\n`, stderr: '' });
        return Math.round(performance.now() - start);
      };
      try {
        for (let i = 0; i < 100; i++) {
          const directory = join(many, `d${i}`);
          mkdirSync(directory);
          for (let j = 0; j < 199; j++) writeFileSync(join(directory, `f${j}`), '');
        }
        const all = timed('20001 of 20001 entries given to 3106:3202');
        const none = timed('already right');
        console.info(`prepare.sh, ${host.name}: 20,001 entries given in ${all} ms, looked at in ${none} ms`);
        expect(all).toBeLessThan(10_000);
        expect(none).toBeLessThan(10_000);
      } finally {
        if (onDisk === undefined) unmount(many);
      }
    }, 60_000);
  });

  const unlimited = skipped ?? noSetpriv;
  test.skipIf(unlimited)(titled('needs the capabilities CHOWN and DAC_READ_SEARCH, no other', unlimited), () => {
    mkdirSync(join(media, 'closed'));
    writeFileSync(join(media, 'closed/file'), '', { mode: 0o600 });
    for (const file of entriesOf(media)) give(file, 950, 950);
    chmodSync(join(media, 'closed'), 0o700);
    const limited = (...capabilities: readonly string[]) => run(['3106:3202', '2770', media], { capabilities });
    expect(limited('chown').stderr).toContain('cap_add needs CHOWN and DAC_READ_SEARCH');
    expect(limited('dac_read_search').stderr).toContain('cap_add needs CHOWN and DAC_READ_SEARCH');
    expect(limited('chown', 'dac_read_search')).toMatchObject({ status: 0, stderr: '' });
    for (const file of entriesOf(media)) expect(ownerOf(file)).toBe('3106:3202');
    expect(lstatSync(media).mode).toBe(0o42770);
  });
});
