import type { Account } from '../core/account.ts';
import type { StringValue } from '../core/values.ts';
import type { KeyValues } from './key-values.ts';
import type { ByteSize, Flag } from './units.ts';
import type { Volume } from './volume.ts';

/** What every kind of mount has. */
interface MountBase {
  /** The absolute path in the container. */
  readonly target: StringValue;
  /** @default false */
  readonly readOnly?: Flag;
  /** @default - the engine's; it matters on Docker Desktop only */
  readonly consistency?: string;
  /** Why the service has it; becomes a comment in compose.yaml. */
  readonly because?: string;
}

/** What a directory of the host needs before it can be mounted. */
export interface MountedDirectory {
  /** Numeric `uid:gid` that must own it and all below; absent where the container sees to that itself. */
  readonly owner?: string;
  /** The names and ids of the owner on the host. */
  readonly account?: Account;
  /** Octal mode of the directory itself, such as `0750`. */
  readonly mode?: string;
  /** Whether it must be there before the first deployment; Docker creates it otherwise. */
  readonly mustExist: boolean;
  /** The pool that it is on. */
  readonly pool?: string;
  /** What must be free there before a deployment. */
  readonly freeSpace?: `${number}${'m' | 'g' | 't'}`;
  /** Artifacts of the stack that its content is made from. */
  readonly derivedFrom?: readonly string[];
  /** The directory of the host whose backups it holds. */
  readonly backupsOf?: string;
}

/** A directory or file of the host. @see https://docs.docker.com/engine/storage/bind-mounts/ */
export interface BindMount extends MountBase {
  readonly type: 'bind';
  /** A path of the host; a relative one begins with `./` and is below the stack's folder. */
  readonly source: StringValue;
  readonly bind?: {
    /** @default 'rprivate' */
    readonly propagation?: 'private' | 'rprivate' | 'shared' | 'rshared' | 'slave' | 'rslave';
    /** Whether Docker creates a missing source, as an empty directory of root. @default true */
    readonly createHostPath?: Flag;
    /** What a read-only mount does with mounts below it. @default 'enabled' */
    readonly recursive?: 'enabled' | 'disabled' | 'writable' | 'readonly';
    /** Relabels the source: `z` shared, `Z` private. */
    readonly selinux?: 'z' | 'Z';
  };
  /** The directory that it mounts, where that is known; from it the init container learns what to prepare. */
  readonly directory?: MountedDirectory;
}

/** A volume that the engine keeps. */
export interface VolumeMount extends MountBase {
  readonly type: 'volume';
  /** @default - an anonymous volume */
  readonly source?: Volume;
  readonly volume?: {
    readonly labels?: KeyValues;
    /** Whether files of the image stay out of a new volume. @default false */
    readonly nocopy?: Flag;
    readonly subpath?: string;
  };
}

/** A directory in memory. */
export interface TmpfsMount extends MountBase {
  readonly type: 'tmpfs';
  readonly tmpfs?: {
    /** @default - half of the host's memory */
    readonly size?: ByteSize | number;
    /** The mode as a number: `0o1777`. */
    readonly mode?: number;
  };
}

/** The file system of an image, read-only (Docker Engine 28). */
export interface ImageMount extends MountBase {
  readonly type: 'image';
  readonly source: StringValue;
  readonly image?: { readonly subpath?: string };
}

/** A named pipe of Windows. */
export interface NpipeMount extends MountBase {
  readonly type: 'npipe';
  readonly source: StringValue;
}

/** A volume of a Swarm cluster; Docker Engine refuses it outside of one. */
export interface ClusterMount extends MountBase {
  readonly type: 'cluster';
  readonly source: StringValue;
}

/** One entry of `volumes:`, always in the long form. */
export type Mount = BindMount | VolumeMount | TmpfsMount | ImageMount | NpipeMount | ClusterMount;

/** One entry of `tmpfs:`; the owner matters, since a tmpfs belongs to root otherwise. */
export interface TmpfsEntry {
  readonly target: string;
  readonly uid?: number;
  readonly gid?: number;
  /** Octal, such as `1777`. */
  readonly mode?: string;
  readonly size?: `${bigint}${'k' | 'm' | 'g'}`;
  /** Whether programs may be run from it. @default false */
  readonly exec?: boolean;
  readonly because?: string;
}
