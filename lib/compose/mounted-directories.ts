import type { MountedDirectory } from './mounts.ts';
import type { Service } from './service.ts';

/**
 * What the mounts of services tell together of directories of the host, by their path; where two differ, the one with an
 * owner counts.
 */
export function mountedDirectories(services: readonly Service[]): ReadonlyMap<string, MountedDirectory> {
  const directories = new Map<string, MountedDirectory>();
  for (const mount of services.flatMap(({ props }) => props.volumes ?? [])) {
    if (mount.type !== 'bind' || typeof mount.source !== 'string' || mount.directory === undefined) continue;
    const known = directories.get(mount.source);
    const isOwned = known?.owner !== undefined;
    directories.set(mount.source, isOwned ? { ...mount.directory, ...known } : { ...known, ...mount.directory });
  }
  return directories;
}
