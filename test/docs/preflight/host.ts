import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { env, Network, Service, text, type ComposeStack } from 'cdk-compose';
import { HostPath, Identity, InitContainer } from 'cdk-compose/homelab';
import { expect, onTestFinished } from 'vitest';
import type { Result, RunOptions, Shell } from '../../homelab/shells.ts';
import { templateOf } from '../../support/template-of.ts';

/** What no output may ever show. */
export const SECRET = 'hush-8Q~d';

/** What the `docker` of a host answers. */
export interface DockerAnswers {
  readonly engine: string;
  /** What it says instead of the engine's version. */
  readonly complaint: string;
  readonly compose: string;
  /** The name of each container, its project and its service, as `shop-db shop/db`; `shop-db /` without Compose. */
  readonly containers: readonly string[];
  /** Names of networks and volumes. */
  readonly existing: readonly string[];
  /** The folders that have deployed the project `stack`. */
  readonly folders: readonly string[];
  /** The project that Compose says this is. */
  readonly project: string;
  /** The project and the service, as `shop/db`, whose container publishes every port that is asked for. */
  readonly publisher: string;
  /** The images that the engine lacks. */
  readonly missing: readonly string[];
  /** Where the engine keeps images; nothing where it does not say. @default - a directory of this host */
  readonly images: string;
  /** Whether Compose itself is asked about .env; it is slower. */
  readonly realCompose: boolean;
  /** The value of every variable that is asked for. */
  readonly value: string;
}

const machine = process.env['PATH'] ?? '/usr/bin:/bin';

/** Why Compose itself can't be asked here, if so. */
export const noCompose: string | undefined =
  spawnSync('docker-compose', ['version', '--short'], { encoding: 'utf8' }).status === 0
    ? undefined
    : 'needs docker-compose';

/** A host in a folder of its own: accounts, directories, a stack and a `docker` with prepared answers. */
export class Host {
  readonly root = mkdtempSync(join(tmpdir(), 'preflight-'));
  readonly stack = join(this.root, 'stack');
  readonly media = join(this.root, 'tank/media');
  readonly owner = new Identity({ user: 'svc-photos', uid: 3106, group: 'photos', gid: 3202 });

  constructor() {
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
    chmodSync(this.root, 0o755);
    for (const folder of ['bin', 'stack/config', 'tank/media', 'docker', 'home']) this.mkdir(folder);
    this.answer({});
    this.lay('bin/getent', `#!/bin/sh\nawk -F : -v key="$2" '$1 == key || $3 == key' ${this.root}/"$1"\n`, 0o755);
    this.lay('group', 'photos:x:3202:\n');
    this.lay('passwd', 'svc-photos:x:3106:3202::/nonexistent:/bin/false\n');
    this.lay('stack/.env', `PASSWORD='${SECRET}'\nDOMAIN=${SECRET}.example\n`, 0o600);
    this.build(() => {});
  }

  /** A small stack, and what a test adds to it. */
  build(more: (stack: ComposeStack) => void): void {
    const template = templateOf((stack) => {
      const media = new HostPath(stack, 'media', { path: this.media as '/', purpose: 'photos', owner: this.owner });
      const environment = {
        PASSWORD: env.secret('PASSWORD', 'password of the database'),
        URL: text`https://${env.required('DOMAIN', 'base domain')}`,
      };
      const network = new Network(stack, 'proxy', { name: 'proxy', external: true });
      const init = new InitContainer(stack, 'web-init', { image: 'docker.io/library/busybox:1.37.0' });
      new Service(stack, 'web', {
        image: 'docker.io/library/nginx:1.29.3',
        environment,
        networks: [network],
        volumes: [media.mount('/media')],
        dependsOn: [init],
      });
      more(stack);
    });
    for (const path of template.artifacts) this.lay(`stack/${path}`, template.artifact(path));
  }

  mkdir(path: string): void {
    mkdirSync(join(this.root, path), { recursive: true });
  }

  lay(path: string, content: string, mode = 0o644): void {
    const file = join(this.root, path);
    rmSync(file, { force: true });
    writeFileSync(file, content, { mode });
    chmodSync(file, mode);
  }

  answer(answers: Partial<DockerAnswers>): void {
    const { engine = '28.2.2', complaint = '', compose = '2.40.3', existing = ['proxy'], publisher = '' } = answers;
    const {
      containers = [],
      folders = [],
      project = 'stack',
      realCompose = false,
      value = '',
      missing = [],
      images = join(this.root, 'docker'),
    } = answers;
    const version = complaint === '' ? `echo '${engine}'` : `echo '${complaint}' >&2; exit 1`;
    const deployed = folders.map((folder) => `'${folder}'`).join(' ');
    const config = realCompose
      ? `shift; PATH='${machine}' exec docker-compose "$@"`
      : `case $* in *--no-interpolate) echo 'name: ${project}' ;; *--images) echo 'probe:${value}' ;; *) sed 's/:+set}//' | grep -o 'x_[A-Z_]*: ' | sed 's/$/set/; s/^/ /' ;; esac`;
    this.lay(
      'bin/docker',
      `#!/bin/sh
case "$1 $2" in
  version*) ${version} ;;
  'info --format') echo '${images}' ;;
  'compose version') ${compose === '' ? 'exit 1' : `echo '${compose}'`} ;;
  compose*) ${config} ;;
  'network inspect' | 'volume inspect') case ' ${existing.join(' ')} ' in *" $3 "*) exit 0 ;; esac; exit 1 ;;
  'ps --all') case $4 in
    label=com.docker.compose.project=stack) printf '%s\\n' ${deployed} ;;
    label=*) ;;
    *) echo '${containers.join('\n')}' ;;
  esac ;;
  'image inspect') case ' ${missing.join(' ')} ' in *" $3 "*) exit 1 ;; esac ;;
  'ps --filter') echo '${publisher}' ;;
esac
`,
      0o755,
    );
  }

  /** Runs preflight.sh, sees that it wrote nothing and told no secret, and gives back the lines. */
  run(shell: Shell, { args = [], ...options }: RunOptions & { readonly args?: readonly string[] } = {}): Preflight {
    const before = this.#stamps();
    const HOME = join(this.root, 'home');
    const env = { PATH: `${this.root}/bin:${shell.path}`, HOME, TMPDIR: HOME, ...options.env };
    const result = shell.run(join(this.stack, 'preflight.sh'), args, { cwd: '/', ...options, env });
    expect(this.#stamps()).toEqual(before);
    expect(result.stdout + result.stderr).not.toContain(SECRET);
    return new Preflight(result);
  }

  #stamps(): readonly string[] {
    const entries = readdirSync(this.root, { recursive: true, encoding: 'utf8' });
    return ['', ...entries].map((name) => {
      const { ino, mode, uid, gid, size, mtimeNs, ctimeNs } = lstatSync(join(this.root, name), { bigint: true });
      return [name, ino, mode, uid, gid, size, mtimeNs, ctimeNs].join(' ');
    });
  }
}

/** What a run of preflight.sh told. */
export class Preflight {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;

  constructor({ status, stdout, stderr }: Result) {
    this.status = status;
    this.stdout = stdout;
    this.stderr = stderr;
  }

  /** The checks of a kind, each with what to do in brackets. */
  of(mark: 'ok' | 'FAIL' | '?'): readonly string[] {
    const entries = this.stdout.replaceAll(/\n {8}(.*)/g, ' [$1]').split('\n');
    return entries.filter((line) => line.startsWith(`${mark} `)).map((line) => line.slice(mark.length).trim());
  }
}
