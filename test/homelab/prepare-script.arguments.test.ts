import { chmodSync, existsSync, lstatSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { own, prepareHosts } from './prepare-host.ts';
import { titled } from './shells.ts';

describe.each(prepareHosts())('prepare.sh under $name', (host) => {
  const { folder, media, run } = host;
  beforeEach(host.clear);

  describe.skipIf(host.missing)(titled('as anybody', host.missing), () => {
    test('says in a line that all is right', () => {
      expect(run([own, '-', media])).toEqual({ status: 0, stdout: `${media}: already right\n`, stderr: '' });
    });

    test('takes a path that looks like an option', () => {
      mkdirSync(join(folder, '-delete'));
      const { status, stdout } = run([own, '-', '-delete'], { cwd: folder });
      expect({ status, stdout }).toEqual({ status: 0, stdout: './-delete: already right\n' });
      expect(existsSync(join(folder, '-delete'))).toBe(true);
    });

    test('refuses a file, a link and nothing in place of a directory, all at once', () => {
      const [file, link, none] = [join(folder, 'file'), join(folder, 'link'), join(folder, 'none')];
      writeFileSync(file, '');
      symlinkSync(media, link);
      const { status, stdout, stderr } = run([own, '-', file, own, '-', link, own, '-', none]);
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      expect(stderr).toContain(`${file} is not a directory`);
      expect(stderr).toContain(`${link} is a link`);
      expect(stderr).toContain(`${none} does not exist`);
    });

    test.each([
      [[], 'takes an owner, a mode and a path'],
      [['1:1', '-'], 'takes an owner, a mode and a path'],
      [['1:1', '-', '/no', '1:1'], 'belong together'],
      [['1', '-', '/no'], 'the owner 1 is not'],
      [['root:root', '-', '/no'], 'the owner root:root is not'],
      [['1:1', 'u+w', '/no'], 'the mode u+w is neither'],
      [['1:1', '0789', '/no'], 'the mode 0789 is neither'],
      [['1:1', '-', ''], 'a PATH is empty'],
    ])('refuses the arguments %j', (args, says) => {
      const { status, stdout, stderr } = run(args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(says);
      expect(stderr).toContain('usage:');
    });

    test('reads all arguments before it touches anything', () => {
      chmodSync(media, 0o700);
      expect(run([own, '0711', media, own, 'u+w', media])).toMatchObject({ status: 2, stdout: '' });
      expect(lstatSync(media).mode).toBe(0o40700);
    });
  });
});
