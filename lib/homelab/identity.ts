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

  /** @throws RangeError when an id is not a whole number from 0 to 4294967294. */
  constructor(props: IdentityProps) {
    for (const [name, id] of [['uid', props.uid] as const, ['gid', props.gid] as const]) {
      if (Number.isInteger(id) && id >= 0 && id < 4_294_967_295) continue;
      throw new RangeError(`the ${name} of \`${props.user}\` is ${id}, not a whole number from 0 to 4294967294`);
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
