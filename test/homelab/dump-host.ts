import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { noPostgres, Postgres, toolsOfPostgres } from './postgres.ts';
import { shellsIn, type Shell } from './shells.ts';

/** A passphrase with all that a shell could take for its own. */
export const PASSPHRASE = `e/n#c|p a&s's"\\$ß \${Z} $(id)`;

/** A folder with a server of Postgres, for the tests of a script that dumps or restores. */
export interface DumpHost {
  readonly root: string;
  /** The folder of the tools that an image of Postgres has; empty where there are none. */
  readonly tools: string;
  readonly shells: readonly Shell[];
  /** What `backup.sh` reads of the environment to dump the server. */
  readonly variables: (shell: Shell, password: string) => Record<string, string>;
}

/** A host for the tests of one file, whose server holds what `fill` puts into it. */
export function dumpHost(name: string, fill: (server: Postgres) => void, password?: string): DumpHost {
  const root = temporaryFolder(name);
  const tools = noPostgres === undefined ? toolsOfPostgres(join(root, 'tools')) : '';
  let server: Postgres | undefined;
  beforeAll(async () => {
    if (noPostgres !== undefined) return;
    server = await Postgres.start(join(root, 'pg'), join(root, 'socket'), password);
    fill(server);
  });
  // The folder goes after it.
  afterAll(() => server?.stop());
  return {
    root,
    tools,
    shells: shellsIn(root),
    variables: (shell, given) => ({
      PATH: `${shell.path}:${tools}`,
      PGHOST: '127.0.0.1',
      PGPORT: `${server?.port}`,
      PGDATABASE: 'immich',
      PGUSER: 'immich',
      PGPASSWORD: given,
      DUMP_PASSPHRASE: PASSPHRASE,
      TMPDIR: root,
    }),
  };
}
