import type { Construct } from 'constructs';
import type { BindMount } from '../compose/mounts.ts';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import type { Identity } from './identity.ts';

const HOST_PATH = Symbol.for('cdk-compose.HostPath');

/** What is known of a directory of the host. */
export interface HostPathProps {
  /** An absolute path, or one below the stack's folder: `./data/…` or `./backups/…`. */
  readonly path: `/${string}` | `./${string}`;
  /** What it holds, in a few words. */
  readonly purpose: string;
  /**
   * Who must own it and everything below it; the init container sees to that.
   * @default - the container that mounts it sees to it
   */
  readonly owner?: Identity;
  /** Octal mode of the directory itself, such as `0750`. @default - left alone */
  readonly mode?: string;
  /**
   * Whether it must be there before the first deployment, which fails otherwise.
   * @default - true for an absolute path; Docker creates one below the stack's folder
   */
  readonly mustExist?: boolean;
  /** The pool or disk that it is on; for the README, and `preflight.sh`, which looks for that pool. @default - not said */
  readonly pool?: string;
  /** What must be free there before a deployment; `preflight.sh` sees to that. @default '1g' */
  readonly freeSpace?: `${number}${'m' | 'g' | 't'}`;
  /** How it is backed up; for the README. @default - not backed up */
  readonly backup?: string;
  /**
   * Artifacts of the stack that its content is made from; a service that mounts it is recreated when they change.
   * @default - none
   */
  readonly derivedFrom?: readonly string[];
}

// Every prop there is.
const PROPS = {
  path: true,
  purpose: true,
  owner: true,
  mode: true,
  mustExist: true,
  pool: true,
  freeSpace: true,
  backup: true,
  derivedFrom: true,
} as const;

/**
 * A directory of the host: where it is, who owns it, whether it is backed up.
 *
 * @example
 * ```ts
 * import { App, ComposeStack, Service } from 'cdk-compose';
 * import { HostPath } from 'cdk-compose/homelab';
 *
 * const stack = new ComposeStack(new App(), 'wiki');
 * const data = new HostPath(stack, 'data', { path: './data/wiki', purpose: 'pages and attachments' });
 * new Service(stack, 'wiki', { image: 'docker.io/example/wiki:1.2.3', volumes: [data.mount('/var/wiki')] });
 * ```
 */
export class HostPath extends ComposeConstruct {
  readonly props: HostPathProps;

  constructor(scope: Construct, id: string, props: HostPathProps) {
    super(scope, id);
    reportUnknownProps(this, HostPath, props, PROPS);
    this.props = props;
    Object.defineProperty(this, HOST_PATH, { value: true });
    this.#check();
    this.#document();
  }

  get mustExist(): boolean {
    return this.props.mustExist ?? this.props.path.startsWith('/');
  }

  /** An entry for a service's `volumes`. */
  mount(
    target: string,
    options: { readonly readOnly?: boolean; readonly because?: string; readonly backupsOf?: string } = {},
  ): BindMount {
    const { backupsOf, ...rest } = options;
    const { owner, mode, pool, freeSpace, derivedFrom } = this.props;
    return {
      type: 'bind',
      source: this.props.path,
      target,
      ...rest,
      bind: { createHostPath: !this.mustExist },
      directory: {
        mustExist: this.mustExist,
        ...(owner !== undefined && { owner: owner.uidGid, account: owner }),
        ...(mode !== undefined && { mode }),
        ...(pool !== undefined && { pool }),
        ...(freeSpace !== undefined && { freeSpace }),
        ...(derivedFrom !== undefined && { derivedFrom }),
        ...(backupsOf !== undefined && { backupsOf }),
      },
    };
  }

  static isHostPath(value: unknown): value is HostPath {
    return typeof value === 'object' && value !== null && HOST_PATH in value;
  }

  #document(): void {
    const { path, purpose, owner, pool = '', backup = 'none' } = this.props;
    const stack = ComposeStack.of(this);
    if (owner !== undefined) {
      stack.addStep(`Create the group \`${owner.group}\` with the id ${owner.gid}.`);
      stack.addStep(
        `Create the user \`${owner.user}\` with the id ${owner.uid} and \`${owner.group}\` as primary group.`,
      );
    }
    if (this.mustExist) stack.addStep(`Create \`${path}\`; without it the deployment fails.`);
    stack.addRow('Storage', {
      What: purpose,
      'Host path': `\`${path}\``,
      Owner: owner === undefined ? 'its container' : owner.uidGid,
      Pool: pool,
      Backup: backup,
    });
  }

  #check(): void {
    const { path, mode } = this.props;
    const segments = path.replace(/^\.?\//, '').split('/');
    const isWritable = path.startsWith('/') || segments[0] === 'data' || segments[0] === 'backups';
    const isClean = !path.includes('$') && segments.every((segment) => !['', '.', '..'].includes(segment));
    if (!isWritable || !isClean) {
      report(this, {
        code: 'PATH-HOST',
        severity: 'error',
        message: `\`${path}\` is not a path for run-time data`,
        hint: 'name an absolute path, or one below `./data` or `./backups`, without `..`, `$` and a final slash',
        origin: originOf(this),
      });
    }
    if (mode !== undefined && !/^[0-7]{3,4}$/.test(mode)) {
      report(this, {
        code: 'PATH-HOST',
        severity: 'error',
        message: `\`${mode}\` is not an octal mode`,
        hint: 'write three or four digits from 0 to 7, such as `0750`',
        origin: originOf(this),
      });
    }
  }
}
