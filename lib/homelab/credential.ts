import { Secret } from '../compose/secret.ts';
import type { Service } from '../compose/service.ts';
import type { Variable } from '../core/variable.ts';

/**
 * A password: a variable that goes into the environment, or a secret that is mounted as a file.
 *
 * Compose mounts the file as it is, so the user of the container must be able to read it.
 */
export type Credential = Variable | Secret;

/**
 * Gives a service a password under the name that its image reads: as `NAME`, or as a file through `NAME_FILE`.
 */
export function addCredential(service: Service, name: string, credential: Credential): void {
  if (Secret.isSecret(credential)) {
    service.addSecret(credential);
    service.addEnvironment({ [`${name}_FILE`]: secretPath(credential) });
  } else {
    service.addEnvironment({ [name]: credential });
  }
}

/** Where a container sees a secret. */
export function secretPath(secret: Secret): string {
  return `/run/secrets/${secret.name}`;
}
