import { mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dumpOf, listing, restoreSource } from './restore-host.ts';
import { titled } from './shells.ts';

const source = restoreSource('restore-script');

describe.each(source.hosts)('the restore under $name', (host) => {
  const { reason, folder, dumps, data, leave, restore, restoreFrom, calls } = host;
  beforeEach(host.clear);
  afterEach(host.stop);

  describe.skipIf(reason)(titled('refuses, says why, and changes nothing:', reason), () => {
    type Case = readonly [name: string, arrange: () => void, words: string, args?: readonly string[]];
    const cut = (name: string, at: number) => {
      const file = join(dumps, name);
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.subarray(0, Math.floor(bytes.length * at)));
    };
    const damage = (name: string, at?: number) => {
      const file = join(dumps, name);
      const bytes = readFileSync(file);
      const place = at ?? Math.floor(bytes.length / 2);
      bytes[place] = 255 - (bytes[place] ?? 0);
      writeFileSync(file, bytes);
    };
    // What comes before tells gpg whether the passphrase is right.
    const FIRST_OF_TEXT = 36;
    const unchecked = (name: string) => rmSync(join(dumps, `${name}.sha1`));
    const cases: readonly Case[] = [
      [
        'a directory that is not empty',
        () => void mkdirSync(join(data, '18'), { recursive: true }),
        './data/db is not empty',
      ],
      [
        'a directory that holds a hidden file',
        () => {
          mkdirSync(data);
          writeFileSync(join(data, '.x'), '');
        },
        './data/db is not empty',
      ],
      ['a link in its place', () => symlinkSync(source.root, data), './data/db is no directory'],
      [
        'another passphrase',
        () => writeFileSync(join(folder, 'passphrase'), 'hush-8Q~d'),
        "can't be decrypted with the passphrase in .env",
      ],
      ['a truncated file', () => cut(dumpOf(1), 0.7), 'damaged or cut off: its checksum does not fit'],
      ['a damaged file', () => damage(dumpOf(1)), 'damaged or cut off: its checksum does not fit'],
      [
        'a truncated file without a checksum',
        () => {
          cut(dumpOf(1), 0.7);
          unchecked(dumpOf(1));
        },
        'damaged or cut off',
      ],
      [
        'a damaged file without a checksum',
        () => {
          damage(dumpOf(1));
          unchecked(dumpOf(1));
        },
        'damaged or cut off',
      ],
      [
        'a file that is damaged where its text begins, without a checksum',
        () => {
          damage(dumpOf(1), FIRST_OF_TEXT);
          unchecked(dumpOf(1));
        },
        'damaged or cut off',
      ],
      ['an empty file', () => cut(dumpOf(1), 0), 'checksum does not fit'],
      [
        'a dump that was not finished',
        () => leave(dumpOf(1), source.text().slice(0, source.text().length / 2)),
        'ends early',
      ],
      [
        'a dump without a table',
        () => leave(dumpOf(1), source.text().replaceAll(/^COPY [^]*?^\\\.$/gm, '')),
        'holds no table',
      ],
      [
        'another major version of Postgres',
        () => leave(dumpOf(1), source.text().replace(/(Dumped from database version )\d+/, '$19')),
        'is from Postgres 9',
      ],
      [
        'a dump of no known version',
        () => leave(dumpOf(1), source.text().replace(/-- Dumped from .*/, '')),
        'of no known version',
      ],
      ['no backup', () => rmSync(join(dumps, dumpOf(1))), 'there is no backup in ./backups/db'],
      [
        'no backup, on a fresh dataset that shows its snapshots',
        () => {
          mkdirSync(join(data, '.zfs'), { recursive: true });
          rmSync(join(dumps, dumpOf(1)));
        },
        'there is no backup in ./backups/db',
      ],
      ['no directory of backups', () => renameSync(dumps, `${dumps}.away`), 'there is no directory ./backups/db'],
      ['a name that is not there', () => {}, 'there is no missing.sql.zst.gpg', ['missing.sql.zst.gpg']],
      [
        'a name of something else',
        () => writeFileSync(join(dumps, 'photos.zip'), ''),
        'photos.zip is no backup',
        ['photos.zip'],
      ],
      [
        'a variable that .env lacks',
        () => writeFileSync(join(folder, 'missing'), 'DB_PASSWORD'),
        'the variable DB_PASSWORD is missing',
      ],
      [
        'a .env that can not be read',
        () => writeFileSync(join(folder, 'unreadable'), ''),
        'Docker Compose refuses compose.yaml or .env',
      ],
      [
        'a Docker Compose that can not be quiet',
        () => writeFileSync(join(folder, 'old'), ''),
        'this Docker Compose is too old',
      ],
      ['a server that runs', () => writeFileSync(join(folder, 'running'), 'other\nwiki\n'), 'wiki is running'],
      ['a database that runs', () => writeFileSync(join(folder, 'running'), 'wiki-db\n'), 'wiki-db is running'],
    ];
    const named = cases.map(([what, arrange, words, args = []]) => ({ what, arrange, words, args }));
    test.each(named)('$what', ({ arrange, words, args }) => {
      leave(dumpOf(1), source.text());
      arrange();
      const before = listing(folder);
      const { status, stdout, stderr } = restore(...args);
      expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(words) });
      expect(stderr).toMatch(/^restore\.sh: .*\n {2}.*\n$/);
      expect(stdout + stderr).not.toMatch(/hush|a&s/);
      expect(listing(folder)).toBe(before);
      expect(calls()).not.toContain('compose --progress quiet up');
    });

    test('a directory that is not empty, with a name for it that is free', () => {
      mkdirSync(join(data, '18'), { recursive: true });
      mkdirSync(`${data}.old`);
      expect(restore().stderr).toMatch(/ {2}move it away, and keep it: mv \.\/data\/db \.\/data\/db\.\d{8}-\d{6}\n$/);
    });

    test('the same wherever it is called from', () => {
      leave(dumpOf(1), source.text());
      mkdirSync(join(data, '18'), { recursive: true });
      const elsewhere = join(source.root, 'elsewhere');
      mkdirSync(join(elsewhere, basename(folder)), { recursive: true });
      const { stdout, stderr } = restoreFrom(source.root, { CDPATH: elsewhere });
      expect({ stdout, stderr }).toEqual({ stdout: '', stderr: expect.stringContaining('./data/db is not empty') });
    });

    test('more than one name', () => {
      expect(restore('a', 'b')).toMatchObject({ status: 2, stderr: expect.stringContaining('one name at most') });
    });
  });
});
