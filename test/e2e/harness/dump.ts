import { join } from 'node:path';
import { docker, LABEL, runContainer } from './engine.ts';
import { output, until } from './run.ts';
import type { Sandbox } from './sandbox.ts';

/** The SQL of an encrypted dump in the folder of a sandbox; throws when the passphrase does not open it. */
export async function decrypt(sandbox: Sandbox, dump: string): Promise<string> {
  const folder = join(sandbox.folder, 'backups/db-backup');
  const script =
    'umask 077; gpg --homedir "$(mktemp -d)" --batch --quiet --pinentry-mode loopback --passphrase-fd 0 --decrypt "$0" | zstd -dc';
  const options = ['--network', 'none', '--volume', `${folder}:/dumps:ro`, '--entrypoint', 'sh'];
  const image = await sandbox.image('immich-db-backup');
  const passphrase = sandbox.env['DB_ENC_PASSPHRASE'] ?? '';
  const { status, stdout, stderr } = await runContainer(image, ['-c', script, `/dumps/${dump}`], options, passphrase);
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

/** A fresh Postgres, of the image of the stack, that a dump was loaded into. */
export interface Restored {
  query(sql: string): Promise<string>;
  stop(): Promise<void>;
}

/** Loads SQL into a fresh Postgres beside the stack; throws when a statement fails. */
export async function restore(sandbox: Sandbox, sql: string): Promise<Restored> {
  const env = ['POSTGRES_USER=immich', 'POSTGRES_DB=immich', 'POSTGRES_PASSWORD=restore'].flatMap((one) => [
    '--env',
    one,
  ]);
  const image = await sandbox.image('immich-db');
  const id = (await output('docker', ['run', '--detach', '--label', LABEL, '--network', 'none', ...env, image])).trim();
  const psql = ['exec', '--interactive', id, 'psql', '-v', 'ON_ERROR_STOP=1', '-U', 'immich', '-d', 'immich', '-Atq'];
  // Only the last of the two servers of the first start listens there.
  const ready = ['exec', id, 'pg_isready', '-q', '-h', '127.0.0.1', '-U', 'immich'];
  await until('a fresh Postgres', async () => ((await docker(ready)).status === 0 ? true : undefined));
  await output('docker', psql, { input: sql });
  return {
    query: async (text) => (await output('docker', psql, { input: text })).trim(),
    stop: async () => {
      await docker(['rm', '--force', '--volumes', id]);
    },
  };
}
