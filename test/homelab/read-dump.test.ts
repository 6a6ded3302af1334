import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDump } from '../../lib/homelab/read-dump.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { encrypted } from './encrypted.ts';
import { noPostgres, toolsOfPostgres } from './postgres.ts';
import { shellsIn, titled } from './shells.ts';

const root = temporaryFolder('read-dump');
const script = join(root, 'read.sh');
writeFileSync(script, readDump);
const tools = noPostgres === undefined ? toolsOfPostgres(join(root, 'tools')) : '';

const ROW = String.raw`CREATE EXTENSION row;	\\.`;
const DUMP = String.raw`--
-- PostgreSQL database dump
--

\restrict abc

-- Dumped from database version 18.1 (Debian 18.1-1.pgdg12+1)
-- Dumped by pg_dump version 18.3

SELECT pg_catalog.set_config('search_path', '', false);
SET client_min_messages = warning;
CREATE EXTENSION IF NOT EXISTS vchord WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS vector WITH SCHEMA public CASCADE;
CREATE TABLE public."user" (name text, "a b" text);
COPY public."user" (name, "a b") FROM stdin;
${ROW}
SELECT pg_catalog.set_config('search_path', '', false);
-- PostgreSQL database dump complete
\.

COPY public.empty FROM stdin;
\.

--
-- PostgreSQL database dump complete
--

\unrestrict abc
`;

describe.each(shellsIn(root))('the reader of dumps under $name', (shell) => {
  const reason = shell.missing ?? noPostgres;

  function read(mode: 'look' | 'sql', dump: string, variable = 'PHRASE'): readonly string[] {
    writeFileSync(join(root, 'x.gpg'), encrypted(dump, 'wörd', root));
    writeFileSync(join(root, 'phrase'), 'wörd\n');
    const env = { PATH: `${shell.path}:${tools}`, PHRASE: 'wörd', OTHER_FILE: join(root, 'phrase'), BAD: 'no' };
    return shell.run(script, [mode, root, 'x.gpg', variable], { env }).stdout.trimEnd().split('\n');
  }

  test.skipIf(reason)(titled('counts rows, and says which Postgres it is from', reason), () => {
    const facts = ['decrypted 0', 'unpacked 0', 'server 18.1', 'end 1', 'rows 3 public."user"', 'rows 0 public.empty'];
    expect(read('look', DUMP)).toEqual(facts);
    expect(read('look', DUMP, 'OTHER')).toEqual(facts);
  });

  test.skipIf(reason)(titled('tells a wrong passphrase', reason), () => {
    const facts = read('look', DUMP, 'BAD');
    expect(facts[0]).toMatch(/^decrypted [1-9]/);
    expect(facts.at(-1)).toBe('passphrase wrong');
  });

  test.skipIf(reason)(titled('an end that is a row, or stands in the middle of rows, is no end', reason), () => {
    expect(read('look', DUMP.slice(0, DUMP.indexOf('\\.\n')))).toContain('end 0');
    expect(read('look', DUMP.slice(0, DUMP.lastIndexOf('-- Post')))).toContain('end 0');
  });

  test.skipIf(reason)(titled('changes extensions and the search path alone, and no row', reason), () => {
    const expected = DUMP.replace("'search_path', '', false", "'search_path', 'public, pg_catalog', true").replace(
      'vchord WITH SCHEMA public;',
      'vchord WITH SCHEMA public CASCADE;',
    );
    expect(read('sql', DUMP)).toEqual(['BEGIN;', ...expected.trimEnd().split('\n'), 'COMMIT;']);
  });

  test.skipIf(reason)(titled('commits nothing that is cut off on the way', reason), () => {
    for (const end of ['\\.\n', '-- PostgreSQL database dump complete\n--']) {
      const lines = read('sql', DUMP.slice(0, DUMP.lastIndexOf(end)));
      expect(lines).not.toContain('COMMIT;');
      expect(lines.at(-1)).toBe('ROLLBACK; SELECT the_dump_ended_early;');
    }
  });
});
