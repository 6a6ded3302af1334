import type { BuildProps } from './build-props.ts';
import type { ConfigMount, ConfigProps } from './config.ts';
import type { Deploy, UpdateConfig } from './deploy.ts';
import type { Develop } from './develop.ts';
import type { BlkioConfig, BlkioLimit, DeviceRequest } from './devices.ts';
import type { Healthcheck } from './healthcheck.ts';
import type { Hook, PreStartHook } from './hooks.ts';
import type { IncludeProps } from './include.ts';
import type { ModelProps } from './model.ts';
import type { BindMount, ImageMount, TmpfsMount, VolumeMount } from './mounts.ts';
import type { NetworkProps } from './network.ts';
import type { Port } from './ports.ts';
import type { SecretMount, SecretProps } from './secret.ts';
import type { Dependency, EnvFile, NetworkAttachment, ServiceProps } from './service-props.ts';
import type { VolumeProps } from './volume.ts';

/**
 * How a value is written: `data` as it is, `special` by code of its own, `hidden` not at all; an object whose members
 * are attributes again, or a list of such.
 */
export type Shape = 'data' | 'special' | 'hidden' | Fields | { readonly list: Fields };

/** Attributes in the order in which they are written. */
export interface Fields {
  readonly fields: Readonly<Record<string, Shape>>;
}

// A member that a type has and the table lacks, or the other way round, does not compile.
type Members<T> = { readonly [K in keyof Required<Omit<T, 'because' | 'extensions'>>]: Shape };
type AnyMount = BindMount & Pick<VolumeMount, 'volume'> & Pick<TmpfsMount, 'tmpfs'> & Pick<ImageMount, 'image'>;

function fields<T>(members: Members<T>): Fields {
  return { fields: members };
}

const hook = fields<Hook>({
  command: 'data',
  user: 'data',
  privileged: 'data',
  workingDir: 'data',
  environment: 'data',
});

const preStartHook = fields<PreStartHook>({
  command: 'data',
  image: 'data',
  user: 'data',
  privileged: 'data',
  workingDir: 'data',
  environment: 'data',
  perReplica: 'data',
});

const fileMount = fields<SecretMount & ConfigMount>({
  source: 'data',
  target: 'data',
  uid: 'data',
  gid: 'data',
  mode: 'data',
});

const build = fields<BuildProps>({
  context: 'data',
  dockerfile: 'data',
  dockerfileInline: 'data',
  target: 'data',
  args: 'data',
  additionalContexts: 'data',
  ssh: 'data',
  secrets: { list: fileMount },
  labels: 'data',
  tags: 'data',
  platforms: 'data',
  cacheFrom: 'data',
  cacheTo: 'data',
  noCache: 'data',
  noCacheFilter: 'data',
  pull: 'data',
  network: 'data',
  extraHosts: 'data',
  shmSize: 'data',
  ulimits: 'data',
  privileged: 'data',
  entitlements: 'data',
  isolation: 'data',
  provenance: 'data',
  sbom: 'data',
});

const healthcheck = fields<Healthcheck>({
  test: 'data',
  interval: 'data',
  timeout: 'data',
  retries: 'data',
  startPeriod: 'data',
  startInterval: 'data',
  disable: 'data',
});

const deviceRequest = fields<DeviceRequest>({
  driver: 'data',
  count: 'data',
  deviceIds: 'data',
  capabilities: 'data',
  options: 'data',
});

const updateConfig = fields<UpdateConfig>({
  parallelism: 'data',
  delay: 'data',
  failureAction: 'data',
  monitor: 'data',
  maxFailureRatio: 'data',
  order: 'data',
});

const deploy = fields<Deploy>({
  mode: 'data',
  endpointMode: 'data',
  replicas: 'data',
  labels: 'data',
  resources: {
    fields: {
      limits: { fields: { cpus: 'data', memory: 'data', pids: 'data' } },
      reservations: {
        fields: {
          cpus: 'data',
          memory: 'data',
          genericResources: { list: { fields: { discreteResourceSpec: { fields: { kind: 'data', value: 'data' } } } } },
          devices: { list: deviceRequest },
        },
      },
    },
  },
  restartPolicy: { fields: { condition: 'data', delay: 'data', maxAttempts: 'data', window: 'data' } },
  updateConfig,
  rollbackConfig: updateConfig,
  placement: {
    fields: {
      constraints: 'data',
      preferences: { list: { fields: { spread: 'data' } } },
      maxReplicasPerNode: 'data',
    },
  },
});

const develop = fields<Develop>({
  watch: {
    list: {
      fields: {
        path: 'data',
        action: 'data',
        target: 'data',
        ignore: 'data',
        include: 'data',
        exec: hook,
        initialSync: 'data',
      },
    },
  },
});

const blkioLimits: Shape = { list: fields<BlkioLimit>({ path: 'data', rate: 'data' }) };

const blkioConfig = fields<BlkioConfig>({
  weight: 'data',
  weightDevice: { list: { fields: { path: 'data', weight: 'data' } } },
  deviceReadBps: blkioLimits,
  deviceReadIops: blkioLimits,
  deviceWriteBps: blkioLimits,
  deviceWriteIops: blkioLimits,
});

const mount = fields<AnyMount>({
  type: 'data',
  source: 'data',
  target: 'data',
  readOnly: 'data',
  consistency: 'data',
  bind: { fields: { propagation: 'data', createHostPath: 'data', recursive: 'data', selinux: 'data' } },
  volume: { fields: { labels: 'data', nocopy: 'data', subpath: 'data' } },
  tmpfs: { fields: { size: 'data', mode: 'data' } },
  image: { fields: { subpath: 'data' } },
  directory: 'hidden',
});

const port = fields<Port>({
  name: 'data',
  mode: 'data',
  hostIp: 'data',
  target: 'data',
  published: 'data',
  protocol: 'data',
  appProtocol: 'data',
});

export const DEPENDENCY = fields<Omit<Dependency, 'service'>>({
  condition: 'data',
  restart: 'data',
  required: 'data',
});

export const ATTACHMENT = fields<Omit<NetworkAttachment, 'network'>>({
  aliases: 'data',
  interfaceName: 'data',
  ipv4Address: 'data',
  ipv6Address: 'data',
  linkLocalIps: 'data',
  macAddress: 'data',
  driverOpts: 'data',
  priority: 'data',
  gwPriority: 'data',
});

export const MODEL_BINDING: Fields = { fields: { endpointVar: 'data', modelVar: 'data' } };

/** The attributes of a service, in the order of compose.yaml: what it is, how it lives, what it sees, what it may. */
export const SERVICE = fields<ServiceProps>({
  containerName: 'data',
  image: 'data',
  build,
  provider: { fields: { type: 'data', options: 'data' } },
  extends: { fields: { service: 'data', file: 'data' } },
  platform: 'data',
  pullPolicy: 'data',
  pullRefreshAfter: 'data',
  profiles: 'data',
  scale: 'data',
  attach: 'data',
  dependsOn: 'special',
  restart: 'data',
  healthcheck,
  stopSignal: 'data',
  stopGracePeriod: 'data',
  preStart: { list: preStartHook },
  postStart: { list: hook },
  preStop: { list: hook },
  user: 'data',
  groupAdd: 'data',
  entrypoint: 'data',
  command: 'data',
  workingDir: 'data',
  init: 'data',
  tty: 'data',
  stdinOpen: 'data',
  environment: 'data',
  envFile: { list: fields<EnvFile>({ path: 'data', required: 'data', format: 'data' }) },
  secrets: { list: fileMount },
  configs: { list: fileMount },
  models: 'special',
  volumes: { list: mount },
  volumesFrom: 'data',
  tmpfs: 'special',
  shmSize: 'data',
  storageOpt: 'data',
  networks: 'special',
  networkMode: 'data',
  hostname: 'data',
  domainname: 'data',
  macAddress: 'data',
  ports: { list: port },
  expose: 'data',
  dns: 'data',
  dnsOpt: 'data',
  dnsSearch: 'data',
  extraHosts: 'data',
  links: 'data',
  externalLinks: 'data',
  devices: 'special',
  deviceCgroupRules: 'data',
  gpus: { list: deviceRequest },
  runtime: 'data',
  memLimit: 'data',
  memReservation: 'data',
  memSwappiness: 'data',
  memswapLimit: 'data',
  pidsLimit: 'data',
  cpus: 'data',
  cpuset: 'data',
  cpuShares: 'data',
  cpuCount: 'data',
  cpuPercent: 'data',
  cpuPeriod: 'data',
  cpuQuota: 'data',
  cpuRtPeriod: 'data',
  cpuRtRuntime: 'data',
  blkioConfig,
  ulimits: 'data',
  oomKillDisable: 'data',
  oomScoreAdj: 'data',
  deploy,
  readOnly: 'data',
  privileged: 'data',
  capDrop: 'data',
  capAdd: 'special',
  securityOpt: 'data',
  sysctls: 'data',
  cgroup: 'data',
  cgroupParent: 'data',
  ipc: 'data',
  pid: 'data',
  uts: 'data',
  usernsMode: 'data',
  isolation: 'data',
  credentialSpec: { fields: { file: 'data', registry: 'data', config: 'data' } },
  useApiSocket: 'data',
  logging: { fields: { driver: 'data', options: 'data' } },
  develop,
  annotations: 'data',
  labels: 'data',
  labelFile: 'data',
});

/** The attributes of a network. */
export const NETWORK = fields<NetworkProps>({
  name: 'data',
  external: 'data',
  driver: 'data',
  driverOpts: 'data',
  internal: 'data',
  attachable: 'data',
  enableIpv4: 'data',
  enableIpv6: 'data',
  ipam: {
    fields: {
      driver: 'data',
      config: { list: { fields: { subnet: 'data', ipRange: 'data', gateway: 'data', auxAddresses: 'data' } } },
      options: 'data',
    },
  },
  labels: 'data',
});

/** The attributes of a volume. */
export const VOLUME = fields<VolumeProps>({
  name: 'data',
  external: 'data',
  driver: 'data',
  driverOpts: 'data',
  labels: 'data',
});

/** The attributes of a secret. */
export const SECRET = fields<SecretProps>({
  name: 'data',
  external: 'data',
  file: 'data',
  environment: 'data',
  driver: 'data',
  driverOpts: 'data',
  templateDriver: 'data',
  labels: 'data',
});

/** The attributes of a config. */
export const CONFIG = fields<ConfigProps>({
  name: 'data',
  external: 'data',
  file: 'data',
  environment: 'data',
  content: 'data',
  templateDriver: 'data',
  labels: 'data',
});

/** The attributes of a language model. */
export const MODEL = fields<ModelProps>({ name: 'data', model: 'data', contextSize: 'data', runtimeFlags: 'data' });

/** The attributes of an inclusion. */
export const INCLUDE = fields<IncludeProps>({ path: 'data', envFile: 'data', projectDirectory: 'data' });
