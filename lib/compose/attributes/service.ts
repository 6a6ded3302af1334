import type { ServiceProps } from '../service-props.ts';
import {
  attribute,
  attributes,
  bounded,
  choice,
  distinct,
  DURATION,
  BYTES,
  FLAG,
  FLOAT,
  INTEGER,
  list,
  LOOSE_BYTES,
  LOOSE_INTEGER,
  mapOf,
  matching,
  NAMES,
  NULLABLE_TEXT,
  object,
  short,
  STRICT_FLAG,
  SWAPPINESS,
  TEXT,
  TEXT_OR_NUMBER,
} from './attribute-kinds.ts';
import { BUILD } from './build.ts';
import { DEPLOY } from './deploy.ts';
import { DEVELOP } from './develop.ts';
import { BLKIO_CONFIG, DEVICE, DEVICE_REQUEST } from './device.ts';
import { FILE_MOUNTS } from './file-mount.ts';
import { HEALTHCHECK } from './healthcheck.ts';
import { HOOK, PRE_START_HOOK } from './hook.ts';
import { MOUNT } from './mount.ts';
import { PORT } from './port.ts';
import { ATTACHMENT, DEPENDENCY, MODEL_BINDING } from './references.ts';
import { ANY_MAP, COMMAND, HOSTS, KEY_VALUES, TEXTS, ULIMITS } from './shared-kinds.ts';
import { CREDENTIAL_SPEC, ENV_FILE, EXTENDS, LOGGING, PROVIDER } from './service-parts.ts';

const PULL_POLICY = 'always|never|build|if_not_present|missing|refresh|daily|weekly|every_([0-9]+[wdhms])+';
const PULL_POLICIES =
  '`always`, `missing`, `never`, `build`, `daily`, `weekly`, or `every_` with a number and a unit, as in `every_12h`';
const HOOKS = list(object(HOOK, { required: ['command'] }));

type Special = 'dependsOn' | 'networks' | 'models' | 'capAdd' | 'tmpfs' | 'devices';

/** The attributes of a service, in the order of compose.yaml: what it is, how it lives, what it sees, what it may. */
export const SERVICE = attributes<ServiceProps, Special>({
  /** The name of its only container; project, service and a number by default. */
  container_name: attribute(
    matching(
      '[a-zA-Z0-9][a-zA-Z0-9_.-]+',
      'two characters or more: a letter or digit, then letters, digits, `_`, `.` and `-`',
    ),
  ),
  /** The image that it runs, such as `docker.io/library/nginx:1.27`. */
  image: attribute(TEXT),
  /** How its image is built, or just the directory to build. */
  build: attribute(short('build', object(BUILD), TEXT)),
  /** Who else than the engine runs it. */
  provider: attribute(object(PROVIDER, { required: ['type'] })),
  /** Another service whose attributes it takes over. */
  extends: attribute(short('extends', object(EXTENDS, { required: ['service'], others: 'nothing' }), TEXT)),
  /** The platform of the image, such as `linux/arm64`; that of the engine by default. */
  platform: attribute(TEXT),
  /** When the image is pulled: `missing` by default, or `always`, `never`, `daily`, `weekly`. */
  pull_policy: attribute(matching(PULL_POLICY, PULL_POLICIES)),
  /** How old a pulled image may get with the pull policy `refresh`. */
  pull_refresh_after: attribute(TEXT),
  /** The profiles that switch it on; without any, it is always on. */
  profiles: attribute(distinct(TEXT)),
  /** How many containers it has, 1 by default. */
  scale: attribute(INTEGER),
  /** Whether `docker compose up` shows its output, `true` by default. */
  attach: attribute(FLAG),
  /** The services that it waits for. */
  depends_on: attribute(
    short('depends-on', mapOf(object(DEPENDENCY, { required: ['condition'] }), NAMES), distinct(TEXT)),
  ),
  /** When it restarts: `no` by default, `always`, `unless-stopped`, `on-failure`, `on-failure:3`. */
  restart: attribute(TEXT),
  /** How the engine finds out whether it works. */
  healthcheck: attribute(object(HEALTHCHECK)),
  /** The signal that asks it to stop, that of the image or `SIGTERM` by default. */
  stop_signal: attribute(TEXT),
  /** How long it may take to stop before it is killed, `10s` by default. */
  stop_grace_period: attribute(DURATION),
  /** What runs before it starts, each in a container of its own. */
  pre_start: attribute(list(object(PRE_START_HOOK)), '5.3.0'),
  /** What runs in its container after it has started. */
  post_start: attribute(HOOKS),
  /** What runs in its container before it is stopped. */
  pre_stop: attribute(HOOKS),
  /** The user, and the group after a colon, that it runs as; that of the image by default. */
  user: attribute(TEXT),
  /** More groups that its user is in. */
  group_add: attribute(distinct(TEXT_OR_NUMBER)),
  /** The program that it runs, that of the image by default. */
  entrypoint: attribute(COMMAND),
  /** The arguments of the entrypoint, those of the image by default. */
  command: attribute(COMMAND),
  /** The directory that it starts in, that of the image by default. */
  working_dir: attribute(TEXT),
  /** Whether a small init passes signals on and reaps processes, `false` by default. */
  init: attribute(FLAG),
  /** Whether it has a terminal, `false` by default. */
  tty: attribute(FLAG),
  /** Whether its standard input stays open, `false` by default. */
  stdin_open: attribute(FLAG),
  /** Its environment variables; one without a value comes from where Compose runs. */
  environment: attribute(KEY_VALUES),
  /** Files with environment variables for it, which never fill in `${}`. */
  env_file: attribute(
    short('one', list(short('env-file', object(ENV_FILE, { required: ['path'], others: 'nothing' }), TEXT)), TEXT),
  ),
  /** The secrets that it sees, as files. */
  secrets: attribute(FILE_MOUNTS),
  /** The configs that it sees, as files. */
  configs: attribute(FILE_MOUNTS),
  /** The language models that it uses. */
  models: attribute(short('names', mapOf(object(MODEL_BINDING, { nullable: true }), NAMES, 'open'), distinct(TEXT))),
  /** What is mounted in it. */
  volumes: attribute(distinct(short('mount', object(MOUNT, { required: ['type'] }), TEXT))),
  /** Services, or `container:` with a name, whose mounts it has too. */
  volumes_from: attribute(distinct(TEXT)),
  /** Directories in memory, with options after a colon. */
  tmpfs: attribute(TEXTS),
  /** The size of `/dev/shm`, `64m` by default. */
  shm_size: attribute(LOOSE_BYTES),
  /** Options for the driver that keeps its file system. */
  storage_opt: attribute(ANY_MAP),
  /** The networks that it is on, `default` by default. */
  networks: attribute(short('names', mapOf(object(ATTACHMENT, { nullable: true }), NAMES), distinct(TEXT))),
  /** Another network than its own: `none`, `host`, `service:` or `container:` with a name. */
  network_mode: attribute(TEXT),
  /** What it calls itself, the id of the container by default. */
  hostname: attribute(TEXT),
  /** The domain that it says it is in. */
  domainname: attribute(TEXT),
  /** A fixed MAC address. */
  mac_address: attribute(TEXT),
  /** The ports that the host publishes. */
  ports: attribute(distinct(short('port', object(PORT), TEXT_OR_NUMBER))),
  /** Ports that other services use; only for people and tools. */
  expose: attribute(distinct(TEXT_OR_NUMBER)),
  /** The DNS servers that it asks, those of the engine by default. */
  dns: attribute(TEXTS),
  /** Options of its resolver, such as `ndots:1`. */
  dns_opt: attribute(distinct(TEXT)),
  /** The domains that it completes short names with. */
  dns_search: attribute(TEXTS),
  /** Hosts with addresses that it knows; `host-gateway` stands for that of the host. */
  extra_hosts: attribute(HOSTS),
  /** Services that it finds by another name too, as in `database:db`. */
  links: attribute(distinct(TEXT)),
  /** The same for containers of nobody in the project. */
  external_links: attribute(distinct(TEXT)),
  /** Devices of the host that it sees. */
  devices: attribute(list(short('device', object(DEVICE, { required: ['source'] }), TEXT))),
  /** Which devices it may use, as in `c 1:3 mr`. */
  device_cgroup_rules: attribute(distinct(TEXT)),
  /** Graphics cards that it gets. */
  gpus: attribute(short('gpus', list(object(DEVICE_REQUEST, { others: 'anything' })), choice('all'))),
  /** The program that runs its container, `runc` by default. */
  runtime: attribute(TEXT),
  /** How much memory it may use at most, as in `512m`. */
  mem_limit: attribute(LOOSE_BYTES),
  /** How much memory is kept for it when it gets scarce, as in `256m`. */
  mem_reservation: attribute(BYTES),
  /** How readily its memory is swapped out, from 0 to 100. */
  mem_swappiness: attribute(SWAPPINESS),
  /** How much memory and swap it may use together, -1 for any amount of swap. */
  memswap_limit: attribute(LOOSE_BYTES),
  /** How many processes and threads it may have at most, -1 for any number. */
  pids_limit: attribute(LOOSE_INTEGER),
  /** How many CPUs it may use at most, with a fraction. */
  cpus: attribute(FLOAT),
  /** The CPUs that it may use, as in `0-3` or `0,2`. */
  cpuset: attribute(TEXT),
  /** Its share of CPU time against other containers, 1024 by default. */
  cpu_shares: attribute(LOOSE_INTEGER),
  /** How many CPUs it may use, on Windows. */
  cpu_count: attribute(bounded('integer', 0)),
  /** The percentage of CPU time that it may use, on Windows. */
  cpu_percent: attribute(bounded('float', 0, 100)),
  /** The period of the CPU quota, in microseconds. */
  cpu_period: attribute(LOOSE_INTEGER),
  /** How much CPU time it may use in a period, in microseconds. */
  cpu_quota: attribute(LOOSE_INTEGER),
  /** The period of the real-time runtime, in microseconds. */
  cpu_rt_period: attribute(LOOSE_INTEGER),
  /** How much real-time CPU time it may use in a period, in microseconds. */
  cpu_rt_runtime: attribute(LOOSE_INTEGER),
  /** Limits for block devices. */
  blkio_config: attribute(object(BLKIO_CONFIG, { others: 'nothing' })),
  /** Limits of the kernel, by their name, such as `nofile`. */
  ulimits: attribute(ULIMITS),
  /** Whether it is spared when memory runs out, `false` by default. */
  oom_kill_disable: attribute(FLAG),
  /** How likely it is killed when memory runs out, from -1000 to 1000. */
  oom_score_adj: attribute(bounded('integer', -1000, 1000)),
  /** How many there are, what they may use, and what Swarm does with them. */
  deploy: attribute(object(DEPLOY, { nullable: true })),
  /** Whether its own file system cannot be written to, `false` by default. */
  read_only: attribute(FLAG),
  /** Whether it has all rights of the host, `false` by default. */
  privileged: attribute(FLAG),
  /** Capabilities of Linux that are taken from it; `ALL` for all of them. */
  cap_drop: attribute(distinct(TEXT)),
  /** Capabilities of Linux that it gets. */
  cap_add: attribute(distinct(TEXT)),
  /** Settings of security, such as `no-new-privileges=true`. */
  security_opt: attribute(distinct(TEXT)),
  /** Parameters of the kernel in its namespaces. */
  sysctls: attribute(KEY_VALUES),
  /** Whose control groups it sees, its own or those of the host. */
  cgroup: attribute(choice('host', 'private')),
  /** The control group that its own is made in. */
  cgroup_parent: attribute(TEXT),
  /** Whose memory it shares: `private`, `shareable`, `host`, `service:` or `container:` with a name. */
  ipc: attribute(TEXT),
  /** Whose processes it sees beside its own: `host`, `service:` or `container:` with a name. */
  pid: attribute(NULLABLE_TEXT),
  /** Whose host name it has: its own, or with `host` that of the host. */
  uts: attribute(TEXT),
  /** Whose user ids it has: those that the engine maps, or with `host` those of the host. */
  userns_mode: attribute(TEXT),
  /** How it is isolated, which matters on Windows only. */
  isolation: attribute(TEXT),
  /** The managed account that it has, on Windows. */
  credential_spec: attribute(object(CREDENTIAL_SPEC)),
  /** Whether it may use the engine with the credentials of who deploys, `false` by default. */
  use_api_socket: attribute(STRICT_FLAG),
  /** Where its output goes. */
  logging: attribute(object(LOGGING)),
  /** What `docker compose watch` does. */
  develop: attribute(object(DEVELOP, { nullable: true })),
  /** Annotations of its containers, for the program that runs them. */
  annotations: attribute(KEY_VALUES),
  /** Labels of its containers. */
  labels: attribute(KEY_VALUES),
  /** Files with labels for its containers. */
  label_file: attribute(short('one', list(TEXT), TEXT)),
});
