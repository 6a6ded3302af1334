/** What an identity is made of. */
export interface IdentityProps {
  /** The account's name on the host. */
  readonly user: string;
  readonly uid: number;
  /** The primary group's name on the host. */
  readonly group: string;
  readonly gid: number;
}

/**
 * An account of the host that containers run as and that owns what they write.
 *
 * Ids that the engine does not take are told where the identity is used.
 *
 * @throws TypeError for a name of an account or group that is not said.
 * @example
 * ```ts
 * import { Identity } from 'cdk-compose/homelab';
 *
 * const photos = new Identity({ user: 'svc-app-immich', uid: 3106, group: 'private-photos', gid: 3202 });
 * photos.uidGid; // '3106:3202'
 * ```
 */
export class Identity {
  readonly user: string;
  readonly uid: number;
  readonly group: string;
  readonly gid: number;

  constructor(props: IdentityProps) {
    // An identity is no construct, of which the tree would tell.
    for (const name of ['user', 'group'] as const) {
      if (typeof props[name] !== 'string')
        throw new TypeError(`an identity has no \`${name}\`: give it the name on the host`);
    }
    this.user = props.user;
    this.uid = props.uid;
    this.group = props.group;
    this.gid = props.gid;
  }

  /** `uid:gid`, as `user:` and `chown` take it. */
  get uidGid(): string {
    return `${this.uid}:${this.gid}`;
  }
}
