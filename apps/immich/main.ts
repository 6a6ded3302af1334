import {
  Annotations,
  App,
  Aspects,
  ComposeStack,
  env,
  homelabPolicy,
  Network,
  Policies,
  Service,
  text,
} from 'cdk-compose';
import { BackupSidecar, HostPath, Identity, InitContainer, PostgresExporter, Valkey } from 'cdk-compose/homelab';
import { GatusEndpoint, HomepageEntry, TimeZone, TraefikRoute } from 'cdk-compose/homelab';
import { EntraLogin, ImmichConfig, ImmichServer, MachineLearning, VectorPostgres } from 'cdk-compose/immich';
import { images } from './images.ts';

const app = new App();
const stack = new ComposeStack(app, 'immich', {
  description: 'Immich keeps photos and videos: backup from phones, faces, smart search, all on our own disks.',
});
Aspects.of(stack).add(new TimeZone(env.optional('TZ', 'Europe/Amsterdam', 'time zone of logs and schedules')));
const logging = { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } };
Aspects.of(stack).add({ visit: (one) => Service.isService(one) && one.set({ logging }) });
Policies.of(stack).add(homelabPolicy());

// Who it is, and where it is found
const identity = new Identity({ user: 'svc-app-immich', uid: 3106, group: 'private-photos', gid: 3202 });
const hostGroups = { render: env.required('RENDER_GID', 'group id of the GPU: stat -c %g /dev/dri/renderD128') };
const domain = env.required('DOMAINNAME', 'base domain of every public name');
const photos = text`photos.${domain}`;
const photosMobile = text`photos-mobile.${domain}`;

// Networks
const frontend = new Network(stack, 'immich-frontend', { name: 'immich-frontend', because: 'Traefik and the server' });
const backend = new Network(stack, 'immich-backend', { name: 'immich-backend', internal: true });
const models = new Network(stack, 'immich-ml-egress', { name: 'immich-ml-egress', because: 'downloads of models' });
const mail = new Network(stack, 'immich-mail-egress', { name: 'immich-mail-egress', because: 'mail about backups' });

// Storage: media on the archive, what is small and busy on the SSD
const archive = { owner: identity, pool: 'archive-pool', backup: 'ZFS snapshots' };
const ssd = { owner: identity, pool: 'vm-pool' };
const mediaPath = '/mnt/archive-pool/private/photos/immich';
const media = new HostPath(stack, 'media', { path: mediaPath, purpose: 'photos and videos', ...archive });
const modelCache = new HostPath(stack, 'models', { path: './data/model-cache', purpose: 'ML models', ...ssd });
const dumps = new HostPath(stack, 'dumps', { path: './backups/db-backup', purpose: 'encrypted dumps', ...ssd });
const storage = new HostPath(stack, 'db', { path: './data/db', purpose: 'database', backup: 'the dumps' });

// Services
const init = new InitContainer(stack, 'immich-init', { image: images.busybox });
const database = new VectorPostgres(stack, 'immich-db', {
  image: images.postgres,
  password: env.secret('IMMICH_DB_PASSWORD', 'password of the database user immich'),
  storage,
  networks: [backend],
});
const cache = new Valkey(stack, 'immich-redis', {
  image: images.valkey,
  password: env.secret('IMMICH_REDIS_PASSWORD', 'password of Valkey'),
  networks: [backend],
});
const backup = new BackupSidecar(stack, 'immich-db-backup', {
  image: images.dbBackup,
  database,
  target: dumps,
  identity,
  passphrase: env.secret('DB_ENC_PASSPHRASE', 'passphrase that encrypts the database dumps'),
  init,
  networks: [backend, mail],
  mail: BackupSidecar.mailFrom('NOTIFICATIONS_EMAIL'),
});
const watched = { image: images.postgresExporter, database, networks: [backend] };
const exporter = new PostgresExporter(stack, 'immich-db-exporter', watched);
Annotations.of(exporter).acknowledge('POLICY-HEALTHCHECK', 'its image has no shell to run a probe');
const ml = new MachineLearning(stack, 'immich-machine-learning', {
  image: images.machineLearning,
  acceleration: 'openvino',
  hostGroups,
  identity,
  cache: modelCache,
  init,
  networks: [backend, models],
});

// Immich's settings: what is not said here has Immich's default
const entra = new EntraLogin(stack, 'entra', {
  clientId: env.required('IMMICH_OAUTH_CLIENT_ID', 'application id of the login with Entra ID'),
  clientSecret: env.secret('IMMICH_OAUTH_CLIENT_SECRET', 'client secret of the login with Entra ID'),
  issuerUrl: env.required(
    'IMMICH_OAUTH_ISSUER_URL',
    'issuer of the login, https://login.microsoftonline.com/TENANT/v2.0',
  ),
  url: text`https://${photos}`,
  mobileUrl: text`https://${photosMobile}`,
});
const settings = new ImmichConfig(stack, 'settings', {
  init,
  identity,
  settings: {
    machineLearning: { urls: [ml.url] },
    oauth: entra.settings,
    passwordLogin: { enabled: false },
    server: { externalDomain: text`https://${photos}` },
    storageTemplate: { enabled: true, template: '{{y}}/{{MM}}/{{filename}}' },
  },
});
const server = new ImmichServer(stack, 'immich-server', {
  image: images.server,
  transcoding: 'quicksync',
  hostGroups,
  identity,
  database,
  cache,
  media,
  config: settings,
  networks: [frontend, backend],
});
server.addDependency(backup.finished());

// How it is reached and watched
const web = { network: frontend, port: server.port, entrypoints: ['https'] } as const;
const api = { paths: ['/api', '/.well-known/immich'], middlewares: ['chain-no-auth-immich@file'] } as const;
const monitoring = { entrypoints: ['monitoring'], middlewares: ['chain-no-auth@file'], paths: [server.ping] } as const;
new TraefikRoute(server, 'immich-rtr', { ...web, host: photos, middlewares: ['chain-auth-immich@file'] });
new TraefikRoute(server, 'immich-mobile-rtr', { ...web, ...api, host: photosMobile });
new TraefikRoute(server, 'immich-monitor', { ...web, ...monitoring, host: photos });
stack.addNote('Routes', 'Links that people share lead to `immich-rtr`: whoever opens one must pass its login first.');
const tile = { group: 'Productivity', name: 'Immich', icon: 'sh-immich', description: 'Photo library' };
new HomepageEntry(server, 'homepage', { ...tile, href: text`https://${photos}` });
const probe = { url: `http://172.30.100.6:8444${server.ping}`, alerts: ['email', 'custom'] };
new GatusEndpoint(server, 'gatus', { ...probe, host: photos });

app.synth();
