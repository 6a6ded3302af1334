import type { IConstruct, IMixin } from 'constructs';
import type { TmpfsEntry } from '../compose/mounts.ts';
import { Service } from '../compose/service.ts';
import type { ByteSize, Count } from '../compose/units.ts';

/** What a service may not do without, each with its reason, which becomes a comment in compose.yaml. */
export interface HardeningExceptions {
  /** Why its root file system is writable. @default - it is read-only */
  readonly writableRoot?: string;
  /** Why it starts as root. @default - it has a `user` */
  readonly startsAsRoot?: string;
}

/**
 * Least privilege, as mixins for any service: `service.with(Hardening.readOnlyRoot(), …)`.
 *
 * Each sets what the service does not say itself.
 *
 * @example
 * ```ts
 * import { App, ComposeStack, Service } from 'cdk-compose';
 * import { Hardening } from 'cdk-compose/homelab';
 *
 * const web = new Service(new ComposeStack(new App(), 'web'), 'web', { image: 'docker.io/library/nginx:1.29.3' });
 * web.with(Hardening.noPrivileges(), Hardening.readOnlyRoot(), Hardening.limits({ memory: '128m' }));
 * ```
 */
export const Hardening = {
  /** Drops every capability and forbids gaining any by running a set-uid program. */
  noPrivileges: (): IMixin =>
    mixin((service) => {
      if (service.props.capDrop === undefined) service.set({ capDrop: ['ALL'] });
      const options = service.props.securityOpt ?? [];
      if (!options.some((option) => option.startsWith('no-new-privileges'))) {
        service.set({ securityOpt: ['no-new-privileges=true', ...options] });
      }
    }),

  /** Makes the root file system read-only, or says why it is not. */
  readOnlyRoot: (exceptions: Pick<HardeningExceptions, 'writableRoot'> = {}): IMixin =>
    mixin((service) => {
      if (exceptions.writableRoot !== undefined) {
        service.set({ readOnly: false });
        service.comment(['read_only'], exceptions.writableRoot);
      } else if (service.props.readOnly === undefined) {
        service.set({ readOnly: true });
      }
    }),

  /** Says as whom it runs: nothing where the service has a `user`, otherwise why it starts as root. */
  identity: (exceptions: Pick<HardeningExceptions, 'startsAsRoot'> = {}): IMixin =>
    mixin((service) => {
      if (exceptions.startsAsRoot === undefined) return;
      if (service.props.user === undefined) service.set({ user: '0:0' });
      service.comment(['user'], exceptions.startsAsRoot);
    }),

  /** Limits memory and the number of processes. */
  limits: (limits: { readonly memory?: ByteSize; readonly pids?: Count }): IMixin =>
    mixin((service) => {
      const { memory, pids = 100 } = limits;
      if (memory !== undefined && service.props.memLimit === undefined) service.set({ memLimit: memory });
      if (service.props.pidsLimit === undefined) service.set({ pidsLimit: pids });
    }),
} as const;

/** A directory in memory that a non-root user can write to, with the reason for it. */
export function scratch(target: string, because: string, owner?: Owner): TmpfsEntry {
  return { target, because, ...(owner !== undefined && { uid: owner.uid, gid: owner.gid }) };
}

/** An empty directory in memory where an image asks for a volume that a stack does not use: each `down` would leave one. */
export function unusedVolume(target: string, owner: Owner): TmpfsEntry {
  return scratch(target, 'stays empty; the image asks for a volume here otherwise', owner);
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

function mixin(apply: (service: Service) => void): IMixin {
  return {
    supports: (construct: IConstruct) => Service.isService(construct),
    applyTo: (construct: IConstruct) => {
      if (Service.isService(construct)) apply(construct);
    },
  };
}
