import type { Construct } from 'constructs';
import { Config } from '../compose/config.ts';
import { Service } from '../compose/service.ts';
import type { ServiceProps } from '../compose/service-props.ts';
import { report } from '../core/finding.ts';
import { originOf } from '../core/origin.ts';
import { contentHash } from './content-hash.ts';
import { Hardening, type HardeningExceptions } from './hardening.ts';

/** Attributes of a hardened service: those of any service, what it is for, and its exceptions. */
export interface HardenedServiceProps extends ServiceProps {
  /** What it does, in a sentence; a comment in compose.yaml and a line of the README. */
  readonly role?: string;
  /** What it may not do without, with the reasons. @default - none */
  readonly exceptions?: HardeningExceptions;
}

/** The label with the hash of the artifacts that a service mounts. */
const CONTENT_LABEL = 'config.sha256';

/**
 * A service with least privilege, restarted unless stopped, whose container has the service's name.
 *
 * A service that mounts artifacts of its stack carries their hash as a label, so that it is recreated when they
 * change: Compose itself never looks into mounted files.
 */
export class HardenedService extends Service {
  constructor(scope: Construct, id: string, props: HardenedServiceProps) {
    const { role, exceptions = {}, ...attributes } = props;
    super(scope, id, { restart: 'unless-stopped', ...attributes });
    if (attributes.containerName === undefined) this.set({ containerName: this.name });
    this.with(
      Hardening.identity(exceptions),
      Hardening.noPrivileges(),
      Hardening.readOnlyRoot(exceptions),
      Hardening.limits({}),
    );
    if (role !== undefined) this.comment([], role);
  }

  override prepare(): void {
    if (this.props.user === undefined) {
      report(this, {
        code: 'USER-UNSAID',
        severity: 'warning',
        message: `\`${this.name}\` does not say as whom it runs`,
        hint: 'give it a `user`, or say in `exceptions.startsAsRoot` why it starts as root',
        path: ['services', this.name],
        origin: originOf(this),
      });
    }
    if (this.props.memLimit === undefined && this.props.deploy?.resources?.limits?.memory === undefined) {
      report(this, {
        code: 'LIMIT-MEMORY',
        severity: 'warning',
        message: `\`${this.name}\` may take all memory of the host`,
        hint: "give it a `memLimit`, best as a variable: `env.optional('MEM_LIMIT', '512m', '…')`",
        path: ['services', this.name],
        origin: originOf(this),
      });
    }
    const { volumes = [], configs = [] } = this.props;
    const hash = contentHash(this.stack, [
      ...volumes.flatMap((mount) =>
        mount.type === 'bind' ? (mount.directory?.derivedFrom ?? belowStack(mount.source)) : [],
      ),
      ...configs.flatMap((item) => belowStack((Config.isConfig(item) ? item : item.source).props.file)),
    ]);
    if (hash !== undefined) this.addLabel(CONTENT_LABEL, hash);
  }
}

function belowStack(source: unknown): readonly string[] {
  return typeof source === 'string' && source.startsWith('./') ? [source.slice(2)] : [];
}
