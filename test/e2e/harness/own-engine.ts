import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers } from './engine.ts';
import { ENGINE_PID, SANDBOX_PREFIX } from './leftovers.ts';
import { until } from './run.ts';

const NAMESPACES = ['--net', '--mount', '--pid', '--fork', '--mount-proc', '--kill-child'];

// The first process of the namespaces. When it ends, for whatever reason, the kernel ends all others: this one ends with
// its input, so nothing outlives the test.
const FIRST = `
while read -r word; do
  case $word in
    start) dockerd --host "unix://$1/docker.sock" --data-root "$1/data" --exec-root "$1/run" --pidfile "$1/run/pid" \
      >>"$1/log" 2>&1 & engine=$! ;;
    kill)
      kill -9 "$engine"; wait "$engine"
      # Its containerd dies with it, but counts as alive, and would be used again, until a wait has met its end.
      for _ in $(seq 50); do kill -0 "$(cat "$1/run/containerd/containerd.pid")" || break; sleep 0.1; done ;;
    stop) kill "$engine"; wait "$engine" ;;
  esac
done 2>/dev/null
`;

/** A Docker Engine that belongs to a test, with network, mounts and processes of its own, so that it may die. */
export class OwnEngine {
  /** What `DOCKER_HOST` is for those who talk to it. */
  readonly host: string;
  readonly #folder: string = mkdtempSync(join(tmpdir(), `${SANDBOX_PREFIX}engine-`));
  #first: ChildProcess | undefined;

  constructor() {
    this.host = `unix://${this.#folder}/docker.sock`;
  }

  /** Why there can be none on this machine, if so. */
  static missingHere(): string | undefined {
    if (spawnSync('dockerd', ['--version']).status !== 0) return 'dockerd is not on this machine';
    if (spawnSync('unshare', [...NAMESPACES, 'true']).status !== 0) return '`unshare` may not make namespaces here';
    return undefined;
  }

  /** Starts it, also after a kill or a power cut, and waits until it answers. */
  async start(): Promise<void> {
    this.#first ??= this.#powerUp();
    this.#say('start');
    const answer = () => answers('docker', ['--host', this.host, 'version', '--format', '{{.Server.Version}}']);
    // oxlint-disable-next-line require-await -- `until` wants a promise
    await until('an answer of the engine', async () => answer() || undefined);
  }

  /** Kills the engine; containers live on, as they do elsewhere. */
  kill(): void {
    this.#say('kill');
  }

  /** Kills the engine, its containers and all else at once. */
  async powerCut(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends it and removes what it kept. */
  async remove(): Promise<void> {
    this.#say('stop');
    await this.#end();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #powerUp(): ChildProcess {
    // As /run after a boot.
    rmSync(join(this.#folder, 'run'), { recursive: true, force: true });
    const stdio = ['pipe', 'ignore', 'inherit'] as const;
    // Where those leave files that are killed.
    const env = { ...process.env, TMPDIR: this.#folder };
    const first = spawn('unshare', [...NAMESPACES, 'sh', '-c', FIRST, 'sh', this.#folder], { env, stdio: [...stdio] });
    writeFileSync(join(this.#folder, ENGINE_PID), String(first.pid));
    return first;
  }

  #say(word: string): void {
    this.#first?.stdin?.write(`${word}\n`);
  }

  async #end(signal?: NodeJS.Signals): Promise<void> {
    const first = this.#first;
    this.#first = undefined;
    if (first === undefined) return;
    const ended = once(first, 'exit');
    if (signal === undefined) first.stdin?.end();
    else first.kill(signal);
    await ended;
  }
}
