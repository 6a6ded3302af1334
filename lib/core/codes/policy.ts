import { codeTable } from './code-text.ts';

/** Codes of findings on conventions that a stack may turn on. */
export const POLICY_CODES = codeTable({
  'POLICY-THROWS': {
    says: 'a rule of a policy ends with an exception',
    mend: 'correct the `check` of the rule that is named',
  },
  'POLICY-IMAGE-REGISTRY': {
    says: 'an image names no registry, or one that is not allowed',
    mend: 'write the whole name of the image, from a registry of the policy',
  },
  'POLICY-IMAGE-PINNED': {
    says: 'an image that no commit pins, or of which nobody sees the version',
    mend: 'write version and digest of a published image: `name:1.2.3@sha256:…`',
  },
  'POLICY-IMAGE-VERSIONS': {
    says: 'one image is used in two versions',
    mend: 'say the image once, as a constant, and use it for every service',
  },
  'POLICY-CONTAINER-NAME': {
    says: 'a container does not have the name of its service',
    mend: 'say it as `containerName`, or use a `HardenedService`',
  },
  'POLICY-SERVICE-NAME': {
    says: 'the name of a service does not begin with that of its stack',
    mend: 'begin its id with the name of the stack',
  },
  'POLICY-ID-RANGE': {
    says: 'files of the host belong to an id that is not one of the policy',
    mend: 'give the app an `Identity` with an id of its own from the range',
  },
  'POLICY-ID-VARIABLE': { says: 'an id is known only on the host', mend: 'write it down, best as an `Identity`' },
  'POLICY-USER': {
    says: 'a service does not say as whom it runs, or runs as root for no stated reason',
    mend: 'give it a `user`, or say why it starts as root',
  },
  'POLICY-NEW-PRIVILEGES': {
    says: 'programs of a container may gain new privileges',
    mend: "say `securityOpt: ['no-new-privileges=true']`",
  },
  'POLICY-CAP-DROP': {
    says: 'a container keeps capabilities that it may not need',
    mend: "say `capDrop: ['ALL']`, and add back what it needs",
  },
  'POLICY-CAP-REASON': { says: 'a capability is added without a reason', mend: 'say the reason in `capAdd`' },
  'POLICY-UNCONFINED': {
    says: 'what confines a container is switched off without a reason',
    mend: 'take the option away, or say why it is needed',
  },
  'POLICY-PRIVILEGED': {
    says: 'a container has every privilege of the host',
    mend: 'name the devices and capabilities that it needs',
  },
  'POLICY-DOCKER-SOCKET': {
    says: 'a container has the socket of Docker',
    mend: 'let it ask a socket proxy that is on internal networks only',
  },
  'POLICY-DEVICE-GROUP': {
    says: 'a user that is not root may not open the GPU',
    mend: 'add the group of the host that owns the devices with `groupAdd`',
  },
  'POLICY-READ-ONLY': {
    says: 'a root file system can be written for no stated reason',
    mend: 'say `readOnly: true`, or why it cannot be',
  },
  'POLICY-SCRATCH': {
    says: 'a read-only root leaves no room for working files',
    mend: 'add a directory in memory with `tmpfs`',
  },
  'POLICY-TMPFS-OWNER': {
    says: 'a directory in memory belongs to root, and its service runs as somebody else',
    mend: 'say `uid` and `gid` of the entry in `tmpfs`',
  },
  'POLICY-MEMORY': { says: 'a container has no memory limit', mend: 'give it a `memLimit`' },
  'POLICY-MEMORY-VARIABLE': {
    says: 'a memory limit can be changed by a commit only',
    mend: 'make it a variable with a default: `env.optional`',
  },
  'POLICY-PIDS': { says: 'a container has no limit on its processes', mend: 'give it a `pidsLimit`' },
  'POLICY-RESTART': {
    says: 'a service does not come back after a restart of the host, or does not say that it runs once',
    mend: "say `restart: 'unless-stopped'`, or `'no'` for what runs once",
  },
  'POLICY-ONE-SHOT': {
    says: 'nobody waits for the end of what runs once',
    mend: 'let a service depend on it, or put it behind a profile',
  },
  'POLICY-INIT-ERRORS': { says: 'what prepares the others hides that it failed', mend: 'take `|| true` away' },
  'POLICY-INIT-NETWORK': {
    says: 'what prepares the others has a network',
    mend: "say `networkMode: 'none'`, or use an `InitContainer`",
  },
  'POLICY-DEPENDS-HEALTH': {
    says: 'a service does not wait for the health of what it depends on',
    mend: 'leave the `condition` out: it is inferred',
  },
  'POLICY-DEPENDS-RESTART': {
    says: 'a service keeps what a one-shot wrote when that runs again',
    mend: 'say `restart: true` in `dependsOn`',
  },
  'POLICY-STOP-GRACE': {
    says: 'a database is killed ten seconds after it was told to stop',
    mend: 'give it a `stopGracePeriod`',
  },
  'POLICY-LOG-ROTATION': { says: 'a log grows until the disk is full', mend: 'say a `logging` driver that rotates' },
  'POLICY-PROFILES': {
    says: 'a part of a stack is there with a profile only',
    mend: 'give the profile to the whole stack, or make the part a stack of its own',
  },
  'POLICY-HEALTHCHECK': {
    says: 'nobody finds out whether a service works',
    mend: 'give it a `healthcheck`, or acknowledge with the reason',
  },
  'POLICY-PROBE-FORM': {
    says: 'a probe starts a shell that it does not need',
    mend: 'write its words one by one behind `CMD`',
  },
  'POLICY-PROBE-ADDRESS': {
    says: 'a probe asks `localhost`, where the service may not listen',
    mend: 'write `127.0.0.1`',
  },
  'POLICY-PROBE-TIMES': {
    says: 'a health check leaves its times to Docker',
    mend: 'say `interval`, `timeout`, `retries` and `startPeriod`',
  },
  'POLICY-PROBE-SECRET': { says: 'a probe passes a secret as an argument', mend: 'pass it in the environment' },
  'POLICY-PROBE-REDIS': { says: 'a probe of Redis succeeds when it is refused', mend: 'add `-e` to the client' },
  'POLICY-PROBE-POSTGRES': {
    says: 'a probe of Postgres asks the server that only initialises the database',
    mend: 'ask over TCP: `-h 127.0.0.1`',
  },
  'POLICY-PROBE-SLOW': {
    says: 'the first answer of a database comes late, and everything waits for it',
    mend: 'ask every few seconds',
  },
  'POLICY-TIME-ZONE': { says: 'a service does not know the time zone', mend: 'add the aspect `TimeZone` to the app' },
  'POLICY-ENV-FILE': { says: 'a container gets every secret of the stack', mend: 'pass what it needs by name' },
  'POLICY-URL-PASSWORD': {
    says: 'a password stands in a URL, where some of its characters break it',
    mend: 'pass user and password in variables of their own',
  },
  'POLICY-CONFIG-WRITABLE': {
    says: 'a container may change committed files',
    mend: 'mount them with `readOnly: true`',
  },
  'POLICY-CONFIG-HASH': {
    says: 'a container is not recreated when committed files that it mounts change',
    mend: 'make it a `HardenedService`',
  },
  'POLICY-DATA-PATH': {
    says: "a container writes to a path that is nobody's data",
    mend: 'put it below `./data`, or declare it as a `HostPath`',
  },
  'POLICY-NAMED-VOLUME': {
    says: 'data is in a volume of the engine, which no backup sees',
    mend: 'mount a folder: a `HostPath`',
  },
  'POLICY-PATH-OWNER': {
    says: 'a user that is not root cannot write to a folder that Docker creates',
    mend: 'give the `HostPath` an `owner`, and the stack an `InitContainer`',
  },
  'POLICY-PROJECT-NAME': { says: 'a project has another name than its folder', mend: 'leave the `projectName` out' },
  'POLICY-DEFAULT-NETWORK': { says: 'a service is on the default network', mend: 'name its networks' },
  'POLICY-NETWORK-NAME': {
    says: 'a network has another name on the host than in its file',
    mend: 'say its key as its `name`',
  },
  'POLICY-FRONTEND': {
    says: 'a route leads over a network that is no frontend',
    mend: 'give the stack a network of its own that is not internal',
  },
  'POLICY-BACKEND': {
    says: 'a database, cache or socket proxy is on a network that leads out',
    mend: 'put it on a network with `internal: true`',
  },
  'POLICY-SUBNET-RANGE': {
    says: 'a fixed address may be given to another service first',
    mend: 'say with `ipRange` which part of the subnet the others are given',
  },
  'POLICY-SUBNET': {
    says: 'a subnet is not the one that is registered for its network',
    mend: 'take the registered one, or register this one',
  },
  'POLICY-PORT': {
    says: 'a port of the host is published without being registered',
    mend: 'route to the service, or register the port',
  },
  'POLICY-EGRESS': { says: 'what sends mail has no way out', mend: 'add a network that is not internal' },
  'POLICY-TRAEFIK-ENABLE': {
    says: 'labels for Traefik do not say that they count',
    mend: 'make the routes with `TraefikRoute`',
  },
  'POLICY-TRAEFIK-NETWORK': {
    says: 'labels for Traefik do not say over which network it reaches the service',
    mend: 'say the `network` in a `TraefikRoute`',
  },
  'POLICY-ROUTER-RULE': {
    says: 'a router does not say what it answers to',
    mend: 'say its `host` in a `TraefikRoute`',
  },
  'POLICY-ROUTER-ENTRYPOINTS': {
    says: 'a router answers at every default entry point',
    mend: 'say its `entrypoints` in a `TraefikRoute`',
  },
  'POLICY-ROUTER-MIDDLEWARES': {
    says: 'a router has nothing before its service, not even the chain without a login',
    mend: 'say its `middlewares` in a `TraefikRoute`',
  },
  'POLICY-ROUTER-PORT': {
    says: 'Traefik guesses the port behind a router',
    mend: 'say the `port` in a `TraefikRoute`',
  },
  'POLICY-MIDDLEWARE': {
    says: 'a router names a middleware that is not known',
    mend: 'correct its name, or add it to the policy',
  },
  'POLICY-MONITOR': {
    says: 'a route for people has none for the monitoring beside it',
    mend: 'add a `TraefikRoute` at the entry point of the monitoring',
  },
  'POLICY-GATUS': { says: 'Gatus does not learn of a route', mend: 'add a `GatusEndpoint`' },
  'POLICY-HOMEPAGE': {
    says: 'a route has no tile on the start page, or one in an unknown group',
    mend: 'add a `HomepageEntry`',
  },
  'POLICY-POSTGRES-MOUNT': {
    says: 'the data of a Postgres is mounted where its image does not keep it',
    mend: 'mount `/var/lib/postgresql`',
  },
  'POLICY-POSTGRES-SHM': {
    says: 'a Postgres has too little shared memory for parallel queries',
    mend: 'give it a `shmSize`',
  },
  'POLICY-POSTGRES-UPGRADE': {
    says: 'files of a Postgres are upgraded to a version that its server does not have',
    mend: 'give both images one major version',
  },
  'POLICY-BACKUP': {
    says: 'a dump is taken too early, or can be read by everybody',
    mend: 'make it with a `BackupSidecar`',
  },
  'POLICY-CACHE-SAVE': {
    says: 'a cache that keeps nothing saves snapshots',
    mend: "say `--save ''` in its command, or use a `Valkey`",
  },
});
