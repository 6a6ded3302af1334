import { App, ComposeStack, Config, Network, Secret, Service, Volume, env, text, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';

// The compiler is the judge here: each line that it must refuse stands under an expectation of an error.

const stack = new ComposeStack(new App(), 'demo');
const web = new Service(stack, 'web');
const lan = new Network(stack, 'lan');
const data = new Volume(stack, 'data');
const anything = env.required('ANYTHING', 'any value');

const durations = [
  { stopGracePeriod: '30s' },
  { stopGracePeriod: '1m30s' },
  { stopGracePeriod: '1h5m30s' },
  { stopGracePeriod: '1.5h' },
  { stopGracePeriod: anything },
  // @ts-expect-error -- a number has no unit
  { stopGracePeriod: 30 },
  // @ts-expect-error -- no unit
  { stopGracePeriod: '30' },
  // @ts-expect-error -- not a unit
  { stopGracePeriod: '30sec' },
  // @ts-expect-error -- a word
  { stopGracePeriod: 'soon' },
  // @ts-expect-error -- no unit
  { healthcheck: { interval: '10' } },
] satisfies readonly ServiceProps[];

const sizes = [
  { memLimit: '512m' },
  { memLimit: '2gb' },
  { memLimit: text`${anything}` },
  // @ts-expect-error -- Compose takes the megabytes that were meant for bytes
  { memLimit: 512 },
  // @ts-expect-error -- no unit
  { memLimit: '512' },
  // @ts-expect-error -- Compose drops a fraction silently
  { memLimit: '1.5g' },
  // @ts-expect-error -- not a unit
  { memLimit: '512MiB' },
  // @ts-expect-error -- not a size
  { deploy: { resources: { limits: { memory: 'much' } } } },
] satisfies readonly ServiceProps[];

const restarts = [
  { restart: 'no' },
  { restart: 'unless-stopped' },
  { restart: 'on-failure:3' },
  { restart: anything },
  // @ts-expect-error -- a switch, which YAML makes of an unquoted `no`
  { restart: false },
  // @ts-expect-error -- not a policy
  { restart: 'never' },
  // @ts-expect-error -- not a policy
  { restart: 'on-failure:often' },
] satisfies readonly ServiceProps[];

const capabilities = [
  { capDrop: ['ALL'], capAdd: { NET_BIND_SERVICE: 'listens on port 80' } },
  // @ts-expect-error -- without the prefix
  { capDrop: ['CAP_CHOWN'] },
  // @ts-expect-error -- not a capability
  { capDrop: ['NET_BIND'] },
  // @ts-expect-error -- without a reason
  { capAdd: ['CHOWN'] },
  // @ts-expect-error -- not a capability
  { capAdd: { chown: 'gives files away' } },
] satisfies readonly ServiceProps[];

const ports = [
  { ports: [{ target: 80, published: 8080 }] },
  { ports: [{ target: 80, published: '8080-8090', protocol: 'udp' }] },
  { ports: [{ target: anything, published: anything, hostIp: '127.0.0.1' }] },
  // @ts-expect-error -- the short form
  { ports: ['8080:80'] },
  // @ts-expect-error -- the short form
  { ports: [8080] },
  // @ts-expect-error -- no target
  { ports: [{ published: 8080 }] },
  // @ts-expect-error -- not a port
  { ports: [{ target: 'http' }] },
  // @ts-expect-error -- not a port
  { ports: [{ target: 80, published: 'http' }] },
  // @ts-expect-error -- not a protocol
  { ports: [{ target: 80, protocol: 'http' }] },
] satisfies readonly ServiceProps[];

const commands = [
  { command: ['nginx', '-g', 'daemon off;'], entrypoint: ['/entry'], healthcheck: { test: ['NONE'] } },
  { healthcheck: { test: ['CMD-SHELL', 'wget -q http://127.0.0.1'] } },
  // @ts-expect-error -- one string, which Compose splits
  { command: 'nginx -g "daemon off;"' },
  // @ts-expect-error -- one string, which Compose splits
  { entrypoint: '/entry' },
  // @ts-expect-error -- one string
  { healthcheck: { test: 'wget -q http://127.0.0.1' } },
  // @ts-expect-error -- neither CMD nor CMD-SHELL
  { healthcheck: { test: ['wget', '-q'] } },
  // @ts-expect-error -- the shell gets one command
  { healthcheck: { test: ['CMD-SHELL', 'wget', '-q'] } },
] satisfies readonly ServiceProps[];

const unknowns = [
  // @ts-expect-error -- misspelled
  { enviroment: {} },
  // @ts-expect-error -- Compose's spelling
  { mem_limit: '64m' },
  // @ts-expect-error -- misspelled inside
  { healthcheck: { test: ['NONE'], intervall: '5s' } },
  // @ts-expect-error -- no `x-`
  { extensions: { meta: 1 } },
  { extensions: { 'x-meta': 1 } },
  // @ts-expect-error -- Compose takes a whole number of microseconds
  { cpuPeriod: '50ms' },
  // @ts-expect-error -- a restart policy without a condition cancels `restart`
  { deploy: { restartPolicy: { maxAttempts: 3 } } },
] satisfies readonly ServiceProps[];

const choices = [
  { gpus: [{ count: 'all' }, { deviceIds: ['0'] }], build: { dockerfile: 'Dockerfile' }, pullPolicy: 'every_12h' },
  // @ts-expect-error -- a number of devices, or which
  { gpus: [{ count: 1, deviceIds: ['0'] }] },
  // @ts-expect-error -- without what they can do
  { deploy: { resources: { reservations: { devices: [{ count: 1 }] } } } },
  // @ts-expect-error -- a file, or its text
  { build: { dockerfile: 'Dockerfile', dockerfileInline: 'FROM scratch' } },
  // @ts-expect-error -- without a unit
  { pullPolicy: 'every_12' },
  // @ts-expect-error -- not a policy
  { pullPolicy: 'sometimes' },
  // @ts-expect-error -- options of a driver are texts and numbers
  { logging: { options: { compress: true } } },
] satisfies readonly ServiceProps[];

const narrow = [
  { ipc: 'shareable', pid: `service:${web.name}`, uts: 'host', usernsMode: 'host', stopSignal: 'SIGTERM' },
  { ipc: anything, pid: text`container:${anything}`, stopSignal: anything },
  { expose: [80, '80', '80-90/udp', anything], isolation: 'process', logging: { driver: 'a-plugin' } },
  { deviceCgroupRules: ['a', 'c 1:3 mr'], pullRefreshAfter: '24h', cgroup: 'private' },
  // @ts-expect-error -- of processes there is nothing between one's own and the host's
  { pid: 'private' },
  // @ts-expect-error -- whose name is said after a word
  { ipc: 'web' },
  // @ts-expect-error -- the host's, or none
  { uts: 'private' },
  // @ts-expect-error -- not a signal
  { stopSignal: 'TERM' },
  // @ts-expect-error -- not a port
  { expose: ['http'] },
  // @ts-expect-error -- not a protocol
  { expose: ['80/http'] },
  // @ts-expect-error -- not a kind of device
  { deviceCgroupRules: ['1:3 mr'] },
  // @ts-expect-error -- no unit
  { pullRefreshAfter: '24' },
  // @ts-expect-error -- not a rate
  { blkioConfig: { deviceReadBps: [{ path: '/dev/sda', rate: 'fast' }] } },
  // @ts-expect-error -- an id without a socket or key
  { build: { ssh: ['deploy'] } },
  { build: { ssh: ['default', 'deploy=/run/agent'] } },
] satisfies readonly ServiceProps[];

const watches = [
  { develop: { watch: [{ path: 'a', action: 'rebuild' }] } },
  { develop: { watch: [{ path: 'a', action: 'sync', target: '/a' }] } },
  // @ts-expect-error -- files are copied, and nobody says where to
  { develop: { watch: [{ path: 'a', action: 'sync' }] } },
  // @ts-expect-error -- something runs, and nobody says what
  { develop: { watch: [{ path: 'a', action: 'sync+exec', target: '/a' }] } },
  // @ts-expect-error -- not an action
  { develop: { watch: [{ path: 'a', action: 'copy' }] } },
] satisfies readonly ServiceProps[];

const references = [
  { dependsOn: [web, { service: web, condition: 'service_healthy' }], networks: [lan, { network: lan }] },
  { volumes: [data.mount('/data'), { type: 'bind', source: '/etc', target: '/etc' }] },
  // @ts-expect-error -- a name
  { dependsOn: ['web'] },
  // @ts-expect-error -- not a condition
  { dependsOn: [{ service: web, condition: 'healthy' }] },
  // @ts-expect-error -- a name
  { networks: ['lan'] },
  // @ts-expect-error -- a network is no service
  { dependsOn: [lan] },
  // @ts-expect-error -- the short form
  { volumes: ['data:/data'] },
  // @ts-expect-error -- a name
  { volumes: [{ type: 'volume', source: 'data', target: '/data' }] },
  // @ts-expect-error -- a bind mount has a source
  { volumes: [{ type: 'bind', target: '/data' }] },
  // @ts-expect-error -- a name
  { secrets: ['key'] },
] satisfies readonly ServiceProps[];

/** Creates what never runs. */
function never(): void {
  new Secret(stack, 'a', { file: './a' });
  new Config(stack, 'b', { content: text`a ${anything}` });
  // @ts-expect-error -- no source
  new Secret(stack, 'c', {});
  // @ts-expect-error -- two sources
  new Secret(stack, 'd', { file: './a', environment: 'A' });
  // @ts-expect-error -- two sources
  new Config(stack, 'e', { file: './a', content: 'a' });
  // @ts-expect-error -- a secret has no content
  new Secret(stack, 'f', { content: 'a' });
  // @ts-expect-error -- an address is not a subnet
  new Network(stack, 'g', { ipam: { config: [{ subnet: '10.0.0.0' }] } });
  // @ts-expect-error -- a user by its number
  web.addSecret({ source: new Secret(stack, 'h', { file: './a' }), uid: 'root' });
  // @ts-expect-error -- a capability has a reason
  web.addCapability('CHOWN');
  // @ts-expect-error -- a name
  web.addDependency('database');
  // @ts-expect-error -- a variable is not a string
  anything.toUpperCase();
}

test('the compiler has judged attributes and constructs', () => {
  const judged = [
    durations,
    sizes,
    restarts,
    capabilities,
    ports,
    commands,
    unknowns,
    choices,
    narrow,
    watches,
    references,
  ];
  expect(judged.flat().length).toBeGreaterThan(60);
  expect(never).toBeTypeOf('function');
});
