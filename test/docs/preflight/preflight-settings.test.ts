import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shellsIn } from '../../homelab/shells.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { titled } from '../../support/titled.ts';
import { Host, noCompose } from './host.ts';

const tools = temporaryFolder('preflight-tools');

const BOTH = ['PASSWORD', 'DOMAIN'];
// What stands in .env, and the variables that have a value by that.
const DIALECT: readonly (readonly [string, string, readonly string[]])[] = [
  ['plain values', 'PASSWORD=hush\nDOMAIN=b\n', BOTH],
  ['quotes, blanks and dollar signs', `PASSWORD='hu sh $x # "'\nDOMAIN="a \\" b"\n`, BOTH],
  ['a value of several lines', `PASSWORD='hush\nx_DOMAIN: set\n'\nDOMAIN=\n`, ['PASSWORD']],
  ['line ends of Windows', 'PASSWORD=hush\r\nDOMAIN=\r\n', ['PASSWORD']],
  ['export, and no final newline', 'export PASSWORD=hush\nDOMAIN=b', BOTH],
  ['what is a comment elsewhere', 'PASSWORD=hush\nDOMAIN= # nothing\n', BOTH],
  ['a comment', 'PASSWORD=hush # secret\n# DOMAIN=b\n', ['PASSWORD']],
  ['a name that only ends alike', 'PASSWORD=hush\nMY_DOMAIN=b\n', ['PASSWORD']],
  ['empty quotes', `PASSWORD=''\nDOMAIN=""\n`, []],
  ['the word set', 'PASSWORD=set\nDOMAIN=\n', ['PASSWORD']],
  ['a value out of another', 'A=hush\nPASSWORD=${A}\nDOMAIN=${NOTHING}\n', ['PASSWORD']],
];

describe.each(shellsIn(tools))('preflight.sh under $name', (shell) => {
  const unasked = shell.missing ?? noCompose;
  describe.skipIf(unasked)(titled('reads .env as Compose does:', unasked), () => {
    // Compose takes its time, and says the same to both shells.
    const some = shell.name.startsWith('busybox') ? DIALECT.slice(0, 3) : DIALECT;
    test.each(some)('%s', (_, content, set) => {
      const host = new Host();
      host.answer({ realCompose: true });
      host.lay('stack/.env', content, 0o600);
      // What the shell has of these names is no part of .env.
      const run = host.run(shell, { env: { DOMAIN: 'hush' } });
      const missing = BOTH.filter((name) => !set.includes(name));
      expect(run.of('ok').filter((line) => line.endsWith(' is set'))).toEqual(set.map((name) => `${name} is set`));
      expect(run.of('FAIL').filter((line) => line.includes(' is missing or empty '))).toEqual(
        missing.map(
          (name) =>
            `${name} is missing or empty [set it in .env: ${name === 'DOMAIN' ? 'base domain' : 'password of the database'}]`,
        ),
      );
      expect(run.stdout).not.toContain('hush');
    });

    test.each(['my secret hush-8Q~d=1\n', `PASSWORD='hush-8Q~d\n`])(
      'what is no dotenv is told without a word of it: %j',
      (content) => {
        const host = new Host();
        host.answer({ realCompose: true });
        host.lay('stack/.env', content, 0o600);
        const run = host.run(shell);
        expect(run.status).toBe(1);
        expect(run.of('FAIL')[0]).toBe(
          '.env is not what Compose can read [docker compose config --quiet names the line (and may show some of it)]',
        );
        expect(run.of('?')).toEqual([
          'whether another folder runs a project of this name [Docker Engine has to answer first, and Docker Compose to read .env]',
          'what Compose says of compose.yaml [put .env right first]',
          'the names of containers [Docker Engine has to answer first, and Docker Compose to read .env]',
        ]);
      },
    );

    test('a compose.yaml that Compose refuses fails, without a word of it', () => {
      const host = new Host();
      host.answer({ realCompose: true });
      writeFileSync(join(host.stack, 'compose.yaml'), 'services:\n  web:\n    image: x\n    mem_limit: ${PASSWORD}\n');
      expect(host.run(shell).of('FAIL')).toContain(
        'Compose refuses compose.yaml [docker compose config --quiet says why (and may show a value)]',
      );
    });
  });
});
