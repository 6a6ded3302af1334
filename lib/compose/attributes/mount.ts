import type { BindMount, ImageMount, Mount, TmpfsMount, VolumeMount } from '../mounts.ts';
import { attribute, attributes, bounded, choice, FLAG, LOOSE_UNSIGNED, object, TEXT } from './attribute-kinds.ts';
import { KEY_VALUES } from './shared-kinds.ts';

const BIND = attributes<NonNullable<BindMount['bind']>>({
  propagation: attribute(TEXT, 'Whether mounts below it are seen on the other side, `rprivate` by default.'),
  create_host_path: attribute(FLAG, 'Whether a missing source becomes a directory that root owns, `true` by default.'),
  recursive: attribute(
    choice('enabled', 'disabled', 'writable', 'readonly'),
    'What becomes of mounts below the source, `enabled` by default.',
  ),
  selinux: attribute(choice('z', 'Z'), 'The SELinux label of the source: `z` for all containers, `Z` for this one.'),
});

const VOLUME = attributes<NonNullable<VolumeMount['volume']>>({
  labels: attribute(KEY_VALUES, 'Labels of a volume that has no name.'),
  nocopy: attribute(
    FLAG,
    'Whether a new volume stays empty instead of getting the files of the image, `false` by default.',
  ),
  subpath: attribute(TEXT, 'The path in the volume to mount, all of it by default.'),
});

const TMPFS = attributes<NonNullable<TmpfsMount['tmpfs']>>({
  size: attribute(
    bounded('bytes', 0),
    'How much it may hold, in bytes or as in `64m`; half of the memory of the host by default.',
  ),
  mode: attribute(LOOSE_UNSIGNED, 'The permissions of the directory as a number, `0o1777` by default.'),
});

const IMAGE = attributes<NonNullable<ImageMount['image']>>({
  subpath: attribute(TEXT, 'The path in the image to mount, all of it by default.'),
});

/** The attributes of a mount. */
export const MOUNT = attributes<Mount>({
  type: attribute(
    choice('bind', 'volume', 'tmpfs', 'image', 'npipe', 'cluster'),
    'What is mounted: a path of the host, a volume, memory, an image, a pipe of Windows, or a volume of a Swarm.',
  ),
  source: attribute(TEXT, 'The path of the host, the name of the volume, or the image.'),
  target: attribute(TEXT, 'The path in the container.'),
  read_only: attribute(FLAG, 'Whether the container may not write to it, `false` by default.'),
  consistency: attribute(TEXT, 'How soon both sides see changes, which matters on Docker Desktop only.'),
  bind: attribute(object(BIND), 'What goes for a path of the host.'),
  volume: attribute(object(VOLUME), 'What goes for a volume.'),
  tmpfs: attribute(object(TMPFS), 'What goes for memory.'),
  image: attribute(object(IMAGE), 'What goes for an image.'),
});
