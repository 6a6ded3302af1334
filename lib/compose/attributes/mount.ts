import type { BindMount, ImageMount, Mount, TmpfsMount, VolumeMount } from '../mounts.ts';
import { attribute, attributes, bounded, choice, FLAG, LOOSE_UNSIGNED, object, TEXT } from './attribute-kinds.ts';
import { KEY_VALUES } from './shared-kinds.ts';

const BIND = attributes<NonNullable<BindMount['bind']>>({
  /** Whether mounts below it are seen on the other side, `rprivate` by default. */
  propagation: attribute(TEXT),
  /** Whether a missing source becomes a directory that root owns, `true` by default. */
  create_host_path: attribute(FLAG),
  /** What becomes of mounts below the source, `enabled` by default. */
  recursive: attribute(choice('enabled', 'disabled', 'writable', 'readonly')),
  /** The SELinux label of the source: `z` for all containers, `Z` for this one. */
  selinux: attribute(choice('z', 'Z')),
});

const VOLUME = attributes<NonNullable<VolumeMount['volume']>>({
  /** Labels of a volume that has no name. */
  labels: attribute(KEY_VALUES),
  /** Whether a new volume stays empty instead of getting the files of the image, `false` by default. */
  nocopy: attribute(FLAG),
  /** The path in the volume to mount, all of it by default. */
  subpath: attribute(TEXT),
});

const TMPFS = attributes<NonNullable<TmpfsMount['tmpfs']>>({
  /** How much it may hold, in bytes or as in `64m`; half of the memory of the host by default. */
  size: attribute(bounded('bytes', 0)),
  /** The permissions of the directory as a number, `0o1777` by default. */
  mode: attribute(LOOSE_UNSIGNED),
});

const IMAGE = attributes<NonNullable<ImageMount['image']>>({
  /** The path in the image to mount, all of it by default. */
  subpath: attribute(TEXT),
});

/** The attributes of a mount. */
export const MOUNT = attributes<Mount>({
  /** What is mounted: a path of the host, a volume, memory, an image, a pipe of Windows, or a volume of a Swarm. */
  type: attribute(choice('bind', 'volume', 'tmpfs', 'image', 'npipe', 'cluster')),
  /** The path of the host, the name of the volume, or the image. */
  source: attribute(TEXT),
  /** The path in the container. */
  target: attribute(TEXT),
  /** Whether the container may not write to it, `false` by default. */
  read_only: attribute(FLAG),
  /** How soon both sides see changes, which matters on Docker Desktop only. */
  consistency: attribute(TEXT),
  /** What goes for a path of the host. */
  bind: attribute(object(BIND)),
  /** What goes for a volume. */
  volume: attribute(object(VOLUME)),
  /** What goes for memory. */
  tmpfs: attribute(object(TMPFS)),
  /** What goes for an image. */
  image: attribute(object(IMAGE)),
});
