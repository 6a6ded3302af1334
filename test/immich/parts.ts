import { env, Network, type ComposeStack } from 'cdk-compose';
import { HostPath, Identity, InitContainer, Valkey, type Credential } from 'cdk-compose/homelab';
import { VectorPostgres } from 'cdk-compose/immich';
import { pinned } from '../support/pinned.ts';

export const owner = new Identity({ user: 'svc-app-immich', uid: 3106, group: 'private-photos', gid: 3202 });

/** The groups that own the hardware of the host. */
export const hostGroups = {
  render: env.required('RENDER_GID', 'id of the group render'),
  video: env.required('VIDEO_GID', 'id of the group video'),
};

/** What a server or machine learning stands on. */
export interface Parts {
  readonly identity: Identity;
  readonly frontend: Network;
  readonly backend: Network;
  readonly init: InitContainer;
  readonly database: VectorPostgres;
  readonly cache: Valkey;
  readonly media: HostPath;
}

const VARIABLES = {
  database: env.secret('DB_PASSWORD', 'password of the database'),
  cache: env.secret('REDIS_PASSWORD', 'password of Valkey'),
};

/** Fills a stack with all that is not under test. */
export function partsOf(
  stack: ComposeStack,
  passwords: { readonly database: Credential; readonly cache: Credential } = VARIABLES,
): Parts {
  const backend = new Network(stack, 'backend', { name: 'backend', internal: true });
  const networks = [backend];
  return {
    identity: owner,
    frontend: new Network(stack, 'frontend', { name: 'frontend' }),
    backend,
    init: new InitContainer(stack, 'init', { image: pinned('docker.io/library/busybox:1.37.0') }),
    database: new VectorPostgres(stack, 'db', {
      image: pinned('ghcr.io/immich-app/postgres:18-vectorchord0.5.3-pgvector0.8.1'),
      password: passwords.database,
      storage: new HostPath(stack, 'storage', { path: './data/db', purpose: 'database' }),
      networks,
    }),
    cache: new Valkey(stack, 'cache', {
      image: pinned('docker.io/valkey/valkey:9-alpine'),
      password: passwords.cache,
      networks,
    }),
    media: new HostPath(stack, 'media', { path: '/mnt/photos', purpose: 'photos', owner }),
  };
}

/** Where machine learning keeps its models. */
export function modelsOf(stack: ComposeStack): HostPath {
  return new HostPath(stack, 'models', { path: './data/models', purpose: 'models', owner });
}
