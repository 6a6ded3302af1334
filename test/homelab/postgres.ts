import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';
const NOBODY = 65_534;
// Postgres refuses to run as root.
const asNobody = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
const path = (process.env['PATH'] ?? '/usr/bin:/bin').split(delimiter);

/** Where the programs of the newest Postgres of this machine are. */
export const programsOfPostgres: string | undefined = [
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN) : [])
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(DEBIAN, version, 'bin')),
  ...path,
].find((folder) => existsSync(join(folder, 'initdb')));

const TOOLS = ['gpg', 'zstd'] as const;

/** Why nothing can be dumped on this machine, if so. */
export const noPostgres: string | undefined =
  programsOfPostgres === undefined
    ? 'needs the package postgresql'
    : TOOLS.map((tool) => (found(tool) === undefined ? `needs ${tool}` : undefined)).find((one) => one !== undefined);

/** A folder with the tools that an image of Postgres has, to stand in `PATH`. */
export function toolsOfPostgres(folder: string): string {
  mkdirSync(folder);
  for (const tool of ['pg_dump', 'psql', 'postgres', 'pg_isready'])
    symlinkSync(join(programsOfPostgres ?? '', tool), join(folder, tool));
  for (const tool of TOOLS) symlinkSync(found(tool) ?? tool, join(folder, tool));
  return folder;
}

/** The rows of every table of a database, as one text that differs when any of them does. */
export function digestOf(query: (sql: string) => string): string {
  const tables = query(
    "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1",
  ).split('\n');
  return tables
    .map(
      (table) => `${table} ${query(`SELECT count(*), md5(string_agg(t::text, '|' ORDER BY t::text)) FROM ${table} t`)}`,
    )
    .join('\n');
}

/** A server of Postgres with the superuser and the database `immich`; over TCP it asks for a password. */
export class Postgres {
  readonly port: number;
  /** Where its socket is. */
  readonly socket: string;
  readonly #data: string;

  private constructor(data: string, socket: string, port: number) {
    this.#data = data;
    this.socket = socket;
    this.port = port;
  }

  /** Makes a new one whose files are in `data`, its socket in `socket`. */
  static async start(data: string, socket: string, password = 'unused'): Promise<Postgres> {
    const server = new Postgres(data, socket, await freePort());
    for (const folder of [data, socket]) {
      mkdirSync(folder, { recursive: true });
      if (asNobody.uid !== undefined) chownSync(folder, NOBODY, NOBODY);
    }
    const file = join(socket, 'password');
    writeFileSync(file, `${password}\n`);
    chmodSync(file, 0o644);
    const auth = ['--auth-local=trust', '--auth-host=scram-sha-256', `--pwfile=${file}`];
    server.#run('initdb', ['--no-sync', '--username=immich', '--encoding=UTF8', '--no-locale', ...auth, '-D', data]);
    const options = `-c fsync=off -c listen_addresses=127.0.0.1 -p ${server.port} -k ${socket}`;
    server.#run('pg_ctl', ['start', '--wait', '-D', data, '-l', join(socket, 'log'), '-o', options]);
    server.query('CREATE DATABASE immich', 'postgres');
    return server;
  }

  /** What a query answers. */
  query(sql: string, database = 'immich'): string {
    const where = ['-h', this.socket, '-p', `${this.port}`, '-U', 'immich', '-d', database];
    return this.#run('psql', ['-X', '-A', '-t', '-q', '-v', 'ON_ERROR_STOP=1', ...where, '-c', sql]).trim();
  }

  stop(): void {
    this.#run('pg_ctl', ['stop', '--mode=immediate', '--wait', '-D', this.#data]);
  }

  #run(program: string, args: readonly string[]): string {
    const { status, stdout, stderr } = spawnSync(join(programsOfPostgres ?? '', program), args, {
      ...asNobody,
      cwd: '/',
      encoding: 'utf8',
      // pg_ctl leaves the server behind, which would keep a pipe open.
      stdio: program === 'pg_ctl' ? 'ignore' : 'pipe',
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}\n${stderr}`);
    return stdout ?? '';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function found(tool: string): string | undefined {
  return path.map((folder) => join(folder, tool)).find((file) => existsSync(file));
}
