import type { Mount } from '../compose/mounts.ts';
import type { Service } from '../compose/service.ts';

/** What a service mounts where images of Postgres keep their data, if anything. */
export function dataMount(service: Service): (Mount & { readonly target: string }) | undefined {
  return service.props.volumes?.find(
    (mount): mount is Mount & { readonly target: string } =>
      typeof mount.target === 'string' && /^\/var\/lib\/postgresql(?:\/|$)/.test(mount.target),
  );
}

/** The directory of the host with the files of a database, where there is one. */
export function dataDirectory(service: Service): string | undefined {
  const mount = dataMount(service);
  return mount?.type === 'bind' && typeof mount.source === 'string' ? mount.source : undefined;
}
