import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AWKWARD, dotenv } from './awkward.ts';
import { composeCommand, docker, inspect, LABEL, PROJECT, type Container } from './engine.ts';
import type { StandIns } from './images.ts';
import { SANDBOX_PREFIX } from './leftovers.ts';
import { unmountBelow } from './mounts.ts';
import { overrideFor, type Project } from './override.ts';
import { output, run, type Ended, type RunOptions } from './run.ts';

/** What a sandbox begins with. */
export interface SandboxOptions {
  /** What `buildImages` gave. */
  readonly standIns: StandIns;
  /**
   * The folder of the stack.
   * @default E2E_STACK, else dist/immich
   */
  readonly stack?: string;
  /**
   * Variables of `.env`, over awkward ones; `undefined` leaves one out.
   * @default {}
   */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /**
   * Whether devices are those below `host`, instead of those of this machine.
   * @default false
   */
  readonly hasDevices?: boolean;
}

/** The stack that is tested. */
export const STACK = process.env['E2E_STACK'] ?? fileURLToPath(new URL('../../../dist/immich', import.meta.url));

/** Where the media of dist/immich lie on the host. */
export const MEDIA = '/mnt/archive-pool/private/photos/immich';

/** A copy of a stack in a folder of its own, with a `.env` and an override that lets it start on this machine. */
export class Sandbox {
  /** The folder with compose.yaml, `.env` and what the stack writes. */
  readonly folder: string;
  /** Stands for / of the host; `media` lies in it. */
  readonly host: string;
  readonly media: string;
  /** What `.env` says. */
  env: Readonly<Record<string, string>> = {};
  readonly #standIns: StandIns;
  readonly #hasDevices: boolean;
  readonly #base: string;
  readonly #compose: readonly string[];
  #overrides = 0;

  constructor({ standIns, stack = STACK, env = {}, hasDevices = false }: SandboxOptions) {
    this.#hasDevices = hasDevices;
    this.#standIns = standIns;
    this.#compose = composeCommand() ?? [];
    this.#base = mkdtempSync(join(tmpdir(), SANDBOX_PREFIX));
    // As on a real host: whoever knows a path may go there.
    chmodSync(this.#base, 0o755);
    this.folder = join(this.#base, 'immich');
    this.host = join(this.#base, 'host');
    this.media = join(this.host, MEDIA);
    cpSync(stack, this.folder, { recursive: true });
    mkdirSync(this.media, { recursive: true });
    chownSync(this.media, 950, 950);
    chmodSync(this.media, 0o770);
    this.writeEnv({ ...AWKWARD, ...env });
  }

  /** Writes `.env` anew. */
  writeEnv(values: Readonly<Record<string, string | undefined>>): void {
    this.env = Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
    writeFileSync(join(this.folder, '.env'), dotenv(this.env), { mode: 0o600 });
  }

  /** Runs Docker Compose on the sandbox as it is now, and never throws for its status. */
  async compose(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
    const plain = await this.#run(['config', '--format', 'json'], ['compose.yaml'], {});
    // What Compose refuses has no override, and is refused with the words that a user would read.
    if (plain.status !== 0) return this.#run(args, ['compose.yaml'], options);
    const override = join(this.#base, 'override.yaml');
    const places = { folder: this.folder, host: this.host, hasDevices: this.#hasDevices };
    // Whoever reads it meanwhile finds the old or the new one.
    const next = join(this.#base, `override-${(this.#overrides += 1)}.yaml`);
    writeFileSync(next, overrideFor(JSON.parse(plain.stdout) as Project, places, this.#standIns));
    renameSync(next, override);
    return this.#run(args, ['compose.yaml', override], options);
  }

  /** Deploys as README.md of the stack says: `docker compose up --detach --wait`. */
  up(args: readonly string[] = [], options: RunOptions = {}): Promise<Ended> {
    return this.compose(['up', '--detach', '--wait', ...args], { seconds: 180, ...options });
  }

  /** The project as Compose reads it, with the override. */
  async project(): Promise<Project> {
    const { status, stdout, stderr } = await this.compose(['config', '--format', 'json']);
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Project;
  }

  /** What Docker says of the container of a service. */
  async container(service: string): Promise<Container> {
    return inspect(await this.#containerId(service));
  }

  /** The containers of all services, by service. */
  async containers(): Promise<ReadonlyMap<string, Container>> {
    const services = Object.keys((await this.project()).services).toSorted();
    const found = await Promise.all(services.map((service) => this.container(service)));
    return new Map(services.map((service, index) => [service, found[index] as Container]));
  }

  /** Runs a command in the container of a service, and never throws for its status. */
  async exec(service: string, command: readonly string[], input = ''): Promise<Ended> {
    return docker(['exec', '--interactive', await this.#containerId(service), ...command], { input });
  }

  /** What a query of the database answers: values without decoration; throws when it fails. */
  async query(sql: string): Promise<string> {
    const psql = ['psql', '-v', 'ON_ERROR_STOP=1', '-U', 'immich', '-d', 'immich', '-Atqc', sql];
    return (await output('docker', ['exec', await this.#containerId('immich-db'), ...psql])).trim();
  }

  /** The image that a service runs. */
  async image(service: string): Promise<string> {
    const image = (await this.project()).services[service]?.image;
    if (image === undefined) throw new Error(`there is no service ${service}`);
    return image;
  }

  /** What a service has logged. */
  async logs(service: string): Promise<string> {
    const { stdout, stderr } = await docker(['logs', await this.#containerId(service)]);
    return stdout + stderr;
  }

  /** Removes containers, networks, volumes, mounts and folder. */
  async remove(): Promise<void> {
    // By hand, as a test may have broken compose.yaml.
    await this.#removeAll('container', ['--all'], ['--force', '--volumes']);
    await this.#removeAll('network', [], []);
    await this.#removeAll('volume', [], ['--force']);
    unmountBelow(this.#base);
    rmSync(this.#base, { recursive: true, force: true });
  }

  // By labels: when a deployment is killed, a container may keep the name that Compose gave it for a while.
  async #containerId(service: string): Promise<string> {
    const labels = [LABEL, `com.docker.compose.service=${service}`, 'com.docker.compose.oneoff=False'];
    const filters = labels.flatMap((label) => ['--filter', `label=${label}`]);
    const id = await output('docker', ['ps', '--all', '--quiet', '--no-trunc', ...filters]);
    if (id.trim() === '') throw new Error(`there is no container of ${service}`);
    return id.trim();
  }

  async #removeAll(kind: string, listing: readonly string[], force: readonly string[]): Promise<void> {
    const ids = await output('docker', [kind, 'ls', ...listing, '--quiet', '--filter', `label=${LABEL}`]);
    if (ids.trim() !== '') await output('docker', [kind, 'rm', ...force, ...ids.trim().split('\n')]);
  }

  #run(args: readonly string[], files: readonly string[], options: RunOptions): Promise<Ended> {
    const [command = '', ...first] = this.#compose;
    const all = [...first, '--project-name', PROJECT, ...files.flatMap((file) => ['--file', file]), ...args];
    return run(command, all, { cwd: this.folder, env: composeEnvironment(), ...options });
  }
}

// Variables of whoever runs the tests would win over those of .env.
function composeEnvironment(): Readonly<Record<string, string | undefined>> {
  const kept = Object.entries(process.env).filter(([name]) => /^(?:PATH|HOME|DOCKER_.*|XDG_.*)$/.test(name));
  return Object.fromEntries(kept);
}
