import type { Construct } from 'constructs';
import type { Secret } from '../compose/secret.ts';
import type { ByteSize } from '../compose/units.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { shellWord } from '../core/shell-word.ts';
import type { Variable } from '../core/variable.ts';
import { secretPath } from './credential.ts';
import { HardenedService } from './hardened-service.ts';
import { HostPath } from './host-path.ts';
import type { Identity } from './identity.ts';
import type { ImageReference } from './image.ts';
import { prepareScript } from './prepare-script.ts';
import { renderScript } from './render-script.ts';

/** What an init container is made of. */
export interface InitContainerProps {
  /** An image with `sh`, `awk`, `find` and `chown`, such as busybox. */
  readonly image: ImageReference;
  /**
   * Variables of templates whose values are mounted as files, by their names. Compose does not see such a file change:
   * recreate this container then, and what depends on it restarts.
   * @default - every variable comes from the environment
   */
  readonly secretFiles?: Readonly<Record<string, Secret>>;
  /** @default '64m' */
  readonly memory?: ByteSize;
}

/** A config file that is completed with secrets at deploy time. */
export interface RenderedFile {
  /** The artifact of the stack that is the template, such as `config/immich.yaml`. */
  readonly template: string;
  /** The directory of the host that the result is written to. */
  readonly directory: HostPath;
  /** The name of the result in it. */
  readonly file: string;
  /** Who may read the result. */
  readonly owner: Identity;
  /** The variables in the template. */
  readonly variables: () => readonly Variable[];
}

// Every prop there is.
const PROPS = { image: true, secretFiles: true, memory: true } as const;

/**
 * A one-shot that prepares what the other services of its stack mount, before they start.
 *
 * It learns from the tree: every `HostPath` of the stack that has an owner is given to that owner, with all below it,
 * touching only what is wrong; every file passed to `render` is completed with secrets. Any failure ends it with a
 * message, and what depends on it does not start. It never touches `./config`.
 *
 * @example
 * ```ts
 * import { App, ComposeStack, Service } from 'cdk-compose';
 * import { HostPath, Identity, InitContainer } from 'cdk-compose/homelab';
 *
 * const stack = new ComposeStack(new App(), 'wiki');
 * const owner = new Identity({ user: 'svc-app-wiki', uid: 3150, group: 'wiki', gid: 3150 });
 * const data = new HostPath(stack, 'data', { path: './data/wiki', purpose: 'pages', owner });
 * const init = new InitContainer(stack, 'wiki-init', { image: 'docker.io/library/busybox:1.37.0' });
 * new Service(stack, 'wiki', {
 *   image: 'docker.io/example/wiki:1.2.3',
 *   user: owner.uidGid,
 *   dependsOn: [init],
 *   volumes: [data.mount('/var/wiki')],
 * });
 * ```
 */
export class InitContainer extends HardenedService {
  readonly #rendered: RenderedFile[] = [];
  readonly #secretFiles: ReadonlyMap<string, Secret>;

  constructor(scope: Construct, id: string, props: InitContainerProps) {
    super(scope, id, {
      role: 'Prepares what the other services mount, then exits; they wait for it.',
      image: props.image,
      restart: 'no',
      networkMode: 'none',
      memLimit: props.memory ?? '64m',
      pidsLimit: 50,
      exceptions: { startsAsRoot: 'gives files to other users' },
    });
    reportUnknownProps(this, InitContainer, props, PROPS);
    this.#secretFiles = new Map(Object.entries(props.secretFiles ?? {}));
    this.stack.addFile('config/prepare.sh', prepareScript);
  }

  /** Completes a config file with secrets whenever this container runs. */
  render(file: RenderedFile): void {
    if (this.#rendered.length === 0) this.stack.addFile('config/render.sh', renderScript);
    this.#rendered.push(file);
  }

  override prepare(): void {
    const all = this.stack.node.findAll().filter((construct) => HostPath.isHostPath(construct));
    const owned = all.filter(({ props }) => props.owner !== undefined);
    for (const path of owned) this.#checkBelow(path, all);
    const mounted = new Set([...owned, ...this.#rendered.map(({ directory }) => directory)]);
    for (const path of mounted) this.addMount(path.mount(insideOf(path)));
    this.addMount({
      type: 'bind',
      source: './config',
      target: '/config',
      readOnly: true,
      bind: { createHostPath: false },
      because: 'scripts and templates',
    });
    this.addCapability('CHOWN', 'gives files to their owner');
    this.addCapability(
      'DAC_OVERRIDE',
      'enters directories that are closed to others, and writes into those of other users',
    );
    const variables = new Map(this.#rendered.flatMap((file) => file.variables()).map((each) => [each.name, each]));
    const reads: string[] = [];
    for (const [name, variable] of variables) {
      const secret = this.#secretFiles.get(name);
      if (secret === undefined) {
        this.addEnvironment({ [name]: variable });
      } else {
        this.addSecret(secret);
        reads.push(`${name}="$(cat ${secretPath(secret)})"; export ${name}`);
      }
    }
    this.set({ command: ['sh', '-euc', this.#script(owned, reads)] });
    super.prepare();
  }

  // A path is given with everything below it, another one's database among that.
  #checkBelow({ props: { path, owner } }: HostPath, all: readonly HostPath[]): void {
    for (const other of all) {
      const isInside = other.props.path === path || other.props.path.startsWith(`${path}/`);
      if (!isInside || other.props.owner?.uidGid === owner?.uidGid) continue;
      report(this, {
        code: 'PATH-HOST',
        severity: 'error',
        message: `\`${path}\` is given to ${owner?.uidGid} with all in it, but \`${other.props.path}\` is not that owner's`,
        hint: 'put the two side by side, or say one owner for both',
        origin: originOf(other),
      });
    }
  }

  #script(owned: readonly HostPath[], reads: readonly string[]): string {
    const words = (...texts: readonly string[]): string => texts.map(shellWord).join(' ');
    const paths = owned.map((path) => {
      const { owner, mode = '-' } = path.props;
      return `  ${words(owner?.uidGid ?? '', mode, insideOf(path))}`;
    });
    const rendered = this.#rendered.map(({ template, directory, file, owner }) =>
      words('sh', '/config/render.sh', `/${template}`, `${insideOf(directory)}/${file}`, owner.uidGid),
    );
    const prepare = paths.length === 0 ? [] : [['sh /config/prepare.sh', ...paths].join(' \\\n')];
    return `${[...prepare, ...reads, ...rendered].join('\n')}\n`;
  }
}

// Where the init container sees a path; its ids from the stack down keep it apart from others.
function insideOf(path: HostPath): string {
  const below = path.node.path.slice(ComposeStack.of(path).node.path.length + 1);
  return `/prepare/${below.replaceAll('/', '-')}`;
}
