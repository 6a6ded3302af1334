import { spawnSync } from 'node:child_process';
import { output, run, type Ended, type RunOptions } from './run.ts';

/** The Compose project of every sandbox: all that a test makes bears its label. */
export const PROJECT = 'cdk-compose-e2e';

/** The label that tells what is ours. */
export const LABEL = `com.docker.compose.project=${PROJECT}`;

/** What Docker says of a container, as far as tests ask. */
export interface Container {
  readonly Id: string;
  readonly Name: string;
  readonly Path: string;
  readonly Args: readonly string[];
  readonly RestartCount: number;
  readonly State: {
    readonly Status: string;
    readonly Pid: number;
    readonly ExitCode: number;
    readonly StartedAt: string;
    readonly FinishedAt: string;
    readonly Health?: { readonly Status: string; readonly Log: readonly { readonly Output: string }[] };
  };
  readonly Config: {
    readonly User: string;
    readonly Image: string;
    readonly Env: readonly string[];
    readonly Cmd: readonly string[] | null;
    readonly Entrypoint: readonly string[] | null;
    readonly Labels: Readonly<Record<string, string>>;
    readonly Healthcheck?: { readonly Test: readonly string[] };
  };
  readonly HostConfig: {
    readonly CapAdd: readonly string[] | null;
    readonly CapDrop: readonly string[] | null;
    readonly DeviceRequests:
      | readonly {
          readonly Driver: string;
          readonly Count: number;
          readonly Capabilities: readonly (readonly string[])[];
        }[]
      | null;
    readonly GroupAdd: readonly string[] | null;
    readonly Memory: number;
    readonly NetworkMode: string;
    readonly PidsLimit: number | null;
    readonly PortBindings: Readonly<Record<string, unknown>> | null;
    readonly Privileged: boolean;
    readonly ReadonlyRootfs: boolean;
    readonly SecurityOpt: readonly string[] | null;
  };
  readonly Mounts: readonly {
    readonly Type: string;
    readonly Source: string;
    readonly Destination: string;
    readonly RW: boolean;
  }[];
  readonly NetworkSettings: {
    readonly Ports: Readonly<Record<string, unknown>>;
    readonly Networks: Readonly<Record<string, { readonly IPAddress: string }>>;
  };
}

/** Runs `docker`, and never throws for its status. */
export function docker(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return run('docker', args, options);
}

/** What Docker says of a container; throws when there is none. */
export async function inspect(container: string): Promise<Container> {
  const [found] = JSON.parse(await output('docker', ['container', 'inspect', container])) as readonly Container[];
  if (found === undefined) throw new Error(`there is no container ${container}`);
  return found;
}

/** Runs a container of our own to its end and removes it: `options` and `command` are those of `docker run`. */
export function runContainer(
  image: string,
  command: readonly string[],
  options: readonly string[] = [],
  input = '',
): Promise<Ended> {
  return docker(['run', '--rm', '--interactive', '--label', LABEL, ...options, image, ...command], { input });
}

/** Why tests can't run on this machine, if so, and the command that provides what is missing. */
export function missingHere(): string | undefined {
  const provide = 'this provides it: .ci/provide-engine npm run test:e2e';
  if (process.getuid?.() !== 0) return 'the tests give files to other users: run them as root';
  if (!answers('docker', ['version', '--format', '{{.Server.Version}}'])) return `no Docker Engine answers; ${provide}`;
  if (composeCommand() === undefined) return `there is no Docker Compose 2.26 or later; ${provide}`;
  return undefined;
}

/** The words that Docker Compose v2 begins with on this machine: a plugin of `docker`, or a command of its own. */
export function composeCommand(): readonly string[] | undefined {
  return [['docker', 'compose'], ['docker-compose']].find(([command = '', ...args]) => {
    const version = answers(command, [...args, 'version', '--short'])?.replace(/^v/, '');
    const [major = 0, minor = 0] = (version ?? '').split('.').map(Number);
    return major > 2 || (major === 2 && minor >= 26);
  });
}

/** What a command prints, `undefined` when it fails. */
export function answers(command: string, args: readonly string[], input = ''): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8', input, timeout: 120_000 });
  return status === 0 ? stdout.trim() : undefined;
}
