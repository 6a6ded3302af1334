import type { MountedDirectory } from './mounts.ts';
import type { Service } from './service.ts';

/** What the mounts of services tell of directories of the host, by their path; where two differ, the one with an owner. */
export function mountedDirectories(services: readonly Service[]): ReadonlyMap<string, MountedDirectory> {
  const directories = new Map<string, MountedDirectory>();
  for (const mount of services.flatMap(({ props }) => props.volumes ?? [])) {
    if (mount.type !== 'bind' || typeof mount.source !== 'string' || mount.directory === undefined) continue;
    if (directories.get(mount.source)?.owner === undefined) directories.set(mount.source, mount.directory);
  }
  return directories;
}
