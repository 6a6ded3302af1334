import { App, ComposeStack, Config, Include, Model, Network, Secret, Service, Volume, env, text } from 'cdk-compose';
import { pinned } from '../support/pinned.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/**
 * A stack that says every attribute of the format, in values that Docker Compose takes together.
 *
 * `newest` adds what Docker Compose 2.40.3 does not know yet.
 */
export function kitchenSink({ newest }: { readonly newest: boolean }): {
  readonly app: App;
  readonly stack: ComposeStack;
} {
  const app = new App();
  const stack = new ComposeStack(app, 'sink', { projectName: 'kitchen-sink' });
  new Include(stack, 'included', { path: 'included.yaml', envFile: 'included.env', projectDirectory: '.' });
  const network = new Network(stack, 'lan', {
    name: 'the-lan',
    driver: 'bridge',
    driverOpts: { 'com.docker.network.bridge.name': 'br-lan', mtu: 1500 },
    internal: true,
    attachable: false,
    enableIpv4: true,
    enableIpv6: true,
    ipam: {
      driver: 'default',
      config: [
        { subnet: '10.9.0.0/24', ipRange: '10.9.0.128/25', gateway: '10.9.0.1', auxAddresses: { router: '10.9.0.2' } },
        { subnet: 'fd00:9::/64' },
      ],
      options: { scope: 'local' },
    },
    labels: { 'com.example.kind': 'network' },
    extensions: { 'x-network': [1] },
    because: 'everything talks here',
  });
  const elsewhere = new Network(stack, 'elsewhere', { external: true, name: 'proxy' });
  const volume = new Volume(stack, 'data', {
    name: 'the-data',
    driver: 'local',
    driverOpts: { type: 'tmpfs', device: 'tmpfs', o: 'size=10m' },
    labels: { 'com.example.kind': 'volume' },
    extensions: { 'x-volume': true },
  });
  const kept = new Volume(stack, 'kept', { external: true });
  const key = new Secret(stack, 'key', { file: './key.txt', name: 'the-key', labels: { kind: 'secret' } });
  const token = new Secret(stack, 'token', { environment: 'TOKEN' });
  new Secret(stack, 'vault', {
    file: './key.txt',
    driver: 'vault',
    driverOpts: { path: 'a' },
    templateDriver: 'golang',
  });
  new Secret(stack, 'swarm-secret', { external: true });
  const page = new Config(stack, 'page', { content: 'hello', name: 'the-page', labels: { kind: 'config' } });
  new Config(stack, 'settings', { environment: 'SETTINGS', templateDriver: 'golang' });
  new Config(stack, 'file', { file: './page.txt' });
  new Config(stack, 'swarm-config', { external: true });
  const model = new Model(stack, 'small', {
    name: 'the-model',
    model: 'ai/smollm2',
    contextSize: 1024,
    runtimeFlags: ['--verbose'],
    extensions: { 'x-model': null },
  });

  const database = new Service(stack, 'database', { image, healthcheck: { test: ['CMD', 'true'] } });
  const migration = new Service(stack, 'migration', { image, restart: 'no' });
  const hook = {
    command: ['echo', 'hook'],
    user: 'root',
    privileged: true,
    workingDir: '/',
    environment: { HOOK: 1 },
  } as const;
  const gpu = { driver: 'nvidia', deviceIds: ['0'], capabilities: ['gpu'], options: { mode: 'fast' } } as const;
  const limit = { path: '/dev/sda', rate: '10mb' } as const;
  const updateConfig = {
    parallelism: 2,
    delay: '10s',
    failureAction: 'pause',
    monitor: '5s',
    maxFailureRatio: 0.5,
    order: 'stop-first',
  } as const;

  new Service(stack, 'everything', {
    image,
    build: {
      context: '.',
      dockerfile: 'Dockerfile',
      target: 'final',
      args: { VERSION: 1 },
      additionalContexts: { base: './base' },
      ssh: ['default'],
      secrets: [key, { source: token, target: 'token', uid: '1', gid: '2', mode: 0o440 }],
      labels: { built: 'yes' },
      tags: ['example/everything:1'],
      platforms: ['linux/amd64'],
      cacheFrom: ['type=gha'],
      cacheTo: ['type=gha'],
      noCache: true,
      pull: false,
      network: 'host',
      extraHosts: { builder: '10.9.0.9' },
      shmSize: '64m',
      ulimits: { nofile: { soft: 100, hard: 200 }, nproc: 50 },
      privileged: false,
      entitlements: ['network.host'],
      isolation: 'default',
      provenance: 'mode=max',
      sbom: true,
      ...(newest && { noCacheFilter: ['final'] }),
    },
    platform: 'linux/amd64',
    pullPolicy: 'every_12h',
    pullRefreshAfter: '24h',
    profiles: ['all'],
    scale: 2,
    attach: false,
    dependsOn: [{ service: database, restart: true, required: false, because: 'keeps everything' }, migration],
    restart: 'on-failure:3',
    healthcheck: {
      test: ['CMD-SHELL', 'wget -qO- http://127.0.0.1 || exit 1'],
      interval: '1m30s',
      timeout: '500ms',
      retries: 3,
      startPeriod: '1h2m3s',
      startInterval: '5s',
      disable: false,
    },
    stopSignal: 'SIGINT',
    stopGracePeriod: '1d',
    postStart: [hook],
    preStop: [hook],
    user: '1000:1000',
    groupAdd: ['video', 44],
    entrypoint: ['/entry', '--'],
    command: ['run', '$HOME'],
    workingDir: '/srv',
    init: true,
    tty: true,
    stdinOpen: true,
    environment: {
      TEXT: text`http://${env.optional('HOST', 'localhost', 'the host')}/$x`,
      NUMBER: 1,
      FLAG: false,
      INHERITED: null,
    },
    envFile: ['everything.env', { path: 'absent.env', required: false, format: 'raw' }],
    secrets: [key, { source: token, target: '/run/token', uid: '1', gid: '2', mode: 0o440 }],
    configs: [{ source: page, target: '/page', uid: '1', gid: '2', mode: 0o444 }],
    models: [{ model, endpointVar: 'MODEL_URL', modelVar: 'MODEL_NAME' }],
    volumes: [
      {
        type: 'bind',
        source: './data',
        target: '/bind',
        readOnly: true,
        consistency: 'cached',
        bind: { propagation: 'rslave', createHostPath: true, recursive: 'disabled', selinux: 'z' },
        because: 'what it reads',
      },
      volume.mount('/volume', { volume: { nocopy: true, subpath: 'a', labels: { kind: 'mount' } } }),
      kept.mount('/kept', { readOnly: true }),
      { type: 'tmpfs', target: '/memory', tmpfs: { size: '10m', mode: 0o1777 } },
      { type: 'image', source: image, target: '/image', image: { subpath: 'bin' } },
    ],
    volumesFrom: ['database:ro', 'container:other'],
    tmpfs: ['/tmp', { target: '/scratch', uid: 1, gid: 2, mode: '0700', size: '1m', exec: true, because: 'scratch' }],
    shmSize: '64m',
    storageOpt: { size: '1G' },
    networks: [
      {
        network,
        aliases: ['all'],
        ipv4Address: '10.9.0.130',
        ipv6Address: 'fd00:9::9',
        linkLocalIps: ['169.254.8.8'],
        macAddress: '02:42:ac:11:00:02',
        interfaceName: 'lan0',
        driverOpts: { speed: 1 },
        priority: 10,
        gwPriority: 20,
        because: 'the only way in',
      },
      elsewhere,
    ],
    ports: [
      {
        name: 'web',
        target: 80,
        published: '8080-8090',
        hostIp: '127.0.0.1',
        protocol: 'tcp',
        appProtocol: 'http',
        mode: 'host',
        because: 'the web interface',
      },
      { target: 53, published: 5353, protocol: 'udp' },
    ],
    expose: [9000, '9001/udp'],
    hostname: 'everything',
    domainname: 'example.org',
    macAddress: '02:42:ac:11:00:02',
    dns: ['10.9.0.53'],
    dnsOpt: ['ndots:1'],
    dnsSearch: ['example.org'],
    extraHosts: { gateway: 'host-gateway', both: ['10.9.0.7', 'fd00:9::7'] },
    links: ['database:db'],
    externalLinks: ['legacy:old'],
    devices: ['/dev/null', { source: '/dev/dri', target: '/dev/gpu', permissions: 'rw', because: 'draws' }],
    deviceCgroupRules: ['c 1:3 mr'],
    gpus: [gpu, { count: 'all' }],
    runtime: 'runc',
    memLimit: '512m',
    memReservation: '256m',
    memSwappiness: 10,
    memswapLimit: -1,
    pidsLimit: 100,
    cpus: 1.5,
    cpuset: '0-1',
    cpuShares: 512,
    cpuCount: 2,
    cpuPercent: 50,
    cpuPeriod: 100_000,
    cpuQuota: 50_000,
    cpuRtPeriod: 1_000_000,
    cpuRtRuntime: 400_000,
    blkioConfig: {
      weight: 300,
      weightDevice: [{ path: '/dev/sda', weight: 400 }],
      deviceReadBps: [limit],
      deviceReadIops: [{ path: '/dev/sda', rate: 100 }],
      deviceWriteBps: [limit],
      deviceWriteIops: [{ path: '/dev/sda', rate: 100 }],
    },
    ulimits: { nofile: { soft: 100, hard: 200 }, nproc: 50 },
    oomKillDisable: false,
    oomScoreAdj: -500,
    deploy: {
      mode: 'replicated',
      endpointMode: 'vip',
      replicas: 2,
      labels: { deployed: 'yes' },
      resources: {
        limits: { cpus: '1.5', memory: '512m', pids: 100 },
        reservations: {
          cpus: '0.5',
          memory: '256m',
          genericResources: [{ discreteResourceSpec: { kind: 'SSD', value: 1 } }],
          devices: [{ ...gpu }, { capabilities: ['tpu'], count: 1 }],
        },
      },
      restartPolicy: { condition: 'on-failure', delay: '5s', maxAttempts: 3, window: '2m' },
      updateConfig,
      rollbackConfig: updateConfig,
      placement: {
        constraints: ['node.role==manager'],
        preferences: [{ spread: 'node.labels.zone' }],
        maxReplicasPerNode: 1,
      },
    },
    readOnly: true,
    privileged: false,
    capDrop: ['ALL'],
    capAdd: { CHOWN: 'gives files away', NET_ADMIN: 'routes' },
    securityOpt: ['no-new-privileges=true'],
    sysctls: { 'net.core.somaxconn': 1024 },
    cgroup: 'private',
    cgroupParent: 'm-executor-abcd',
    ipc: 'private',
    pid: 'host',
    uts: 'host',
    usernsMode: 'host',
    isolation: 'default',
    credentialSpec: { file: 'spec.json', registry: 'spec', config: 'page' },
    useApiSocket: true,
    logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': 3 } },
    develop: {
      watch: [
        {
          path: './src',
          action: 'sync+exec',
          target: '/src',
          ignore: ['node_modules/'],
          include: ['*.ts'],
          exec: hook,
          initialSync: true,
        },
      ],
    },
    annotations: { 'com.example.note': 'all' },
    labels: { 'com.example.kind': 'service', price: '$5' },
    labelFile: ['everything.labels'],
    extensions: { 'x-service': { camelCase: ['kept as it is'] } },
    ...(newest && { preStart: [{ ...hook, image, perReplica: true }] }),
  });
  new Service(stack, 'named', { containerName: 'the-name', image });
  new Service(stack, 'inline', { build: { dockerfileInline: 'FROM scratch' } });
  new Service(stack, 'hosted', { image, networkMode: 'host', gpus: 'all' });
  new Service(stack, 'extended', {
    extends: { service: 'named', file: 'compose.yaml' },
    containerName: 'another-name',
  });
  new Service(stack, 'provided', { provider: { type: 'model', options: { model: 'ai/smollm2', flags: ['a', 'b'] } } });
  return { app, stack };
}
