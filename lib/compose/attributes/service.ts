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
  container_name: attribute(
    matching(
      '[a-zA-Z0-9][a-zA-Z0-9_.-]+',
      'two characters or more: a letter or digit, then letters, digits, `_`, `.` and `-`',
    ),
    'The name of its only container; project, service and a number by default.',
  ),
  image: attribute(TEXT, 'The image that it runs, such as `docker.io/library/nginx:1.27`.'),
  build: attribute(short('build', object(BUILD), TEXT), 'How its image is built, or just the directory to build.'),
  provider: attribute(object(PROVIDER, { required: ['type'] }), 'Who else than the engine runs it.'),
  extends: attribute(
    short('extends', object(EXTENDS, { required: ['service'], others: 'nothing' }), TEXT),
    'Another service whose attributes it takes over.',
  ),
  platform: attribute(TEXT, 'The platform of the image, such as `linux/arm64`; that of the engine by default.'),
  pull_policy: attribute(
    matching(PULL_POLICY, PULL_POLICIES),
    'When the image is pulled: `missing` by default, or `always`, `never`, `daily`, `weekly`.',
  ),
  pull_refresh_after: attribute(TEXT, 'How old a pulled image may get with the pull policy `refresh`.'),
  profiles: attribute(distinct(TEXT), 'The profiles that switch it on; without any, it is always on.'),
  scale: attribute(INTEGER, 'How many containers it has, 1 by default.'),
  attach: attribute(FLAG, 'Whether `docker compose up` shows its output, `true` by default.'),
  depends_on: attribute(
    short('depends-on', mapOf(object(DEPENDENCY, { required: ['condition'] }), NAMES), distinct(TEXT)),
    'The services that it waits for.',
  ),
  restart: attribute(
    TEXT,
    'When it restarts: `no` by default, `always`, `unless-stopped`, `on-failure`, `on-failure:3`.',
  ),
  healthcheck: attribute(object(HEALTHCHECK), 'How the engine finds out whether it works.'),
  stop_signal: attribute(TEXT, 'The signal that asks it to stop, that of the image or `SIGTERM` by default.'),
  stop_grace_period: attribute(DURATION, 'How long it may take to stop before it is killed, `10s` by default.'),
  pre_start: attribute(
    list(object(PRE_START_HOOK)),
    'What runs before it starts, each in a container of its own.',
    '5.3.0',
  ),
  post_start: attribute(HOOKS, 'What runs in its container after it has started.'),
  pre_stop: attribute(HOOKS, 'What runs in its container before it is stopped.'),
  user: attribute(TEXT, 'The user, and the group after a colon, that it runs as; that of the image by default.'),
  group_add: attribute(distinct(TEXT_OR_NUMBER), 'More groups that its user is in.'),
  entrypoint: attribute(COMMAND, 'The program that it runs, that of the image by default.'),
  command: attribute(COMMAND, 'The arguments of the entrypoint, those of the image by default.'),
  working_dir: attribute(TEXT, 'The directory that it starts in, that of the image by default.'),
  init: attribute(FLAG, 'Whether a small init passes signals on and reaps processes, `false` by default.'),
  tty: attribute(FLAG, 'Whether it has a terminal, `false` by default.'),
  stdin_open: attribute(FLAG, 'Whether its standard input stays open, `false` by default.'),
  environment: attribute(KEY_VALUES, 'Its environment variables; one without a value comes from where Compose runs.'),
  env_file: attribute(
    short('one', list(short('env-file', object(ENV_FILE, { required: ['path'], others: 'nothing' }), TEXT)), TEXT),
    'Files with environment variables for it, which never fill in `${}`.',
  ),
  secrets: attribute(FILE_MOUNTS, 'The secrets that it sees, as files.'),
  configs: attribute(FILE_MOUNTS, 'The configs that it sees, as files.'),
  models: attribute(
    short('names', mapOf(object(MODEL_BINDING, { nullable: true }), NAMES, 'open'), distinct(TEXT)),
    'The language models that it uses.',
  ),
  volumes: attribute(distinct(short('mount', object(MOUNT, { required: ['type'] }), TEXT)), 'What is mounted in it.'),
  volumes_from: attribute(distinct(TEXT), 'Services, or `container:` with a name, whose mounts it has too.'),
  tmpfs: attribute(TEXTS, 'Directories in memory, with options after a colon.'),
  shm_size: attribute(LOOSE_BYTES, 'The size of `/dev/shm`, `64m` by default.'),
  storage_opt: attribute(ANY_MAP, 'Options for the driver that keeps its file system.'),
  networks: attribute(
    short('names', mapOf(object(ATTACHMENT, { nullable: true }), NAMES), distinct(TEXT)),
    'The networks that it is on, `default` by default.',
  ),
  network_mode: attribute(
    TEXT,
    'Another network than its own: `none`, `host`, `service:` or `container:` with a name.',
  ),
  hostname: attribute(TEXT, 'What it calls itself, the id of the container by default.'),
  domainname: attribute(TEXT, 'The domain that it says it is in.'),
  mac_address: attribute(TEXT, 'A fixed MAC address.'),
  ports: attribute(distinct(short('port', object(PORT), TEXT_OR_NUMBER)), 'The ports that the host publishes.'),
  expose: attribute(distinct(TEXT_OR_NUMBER), 'Ports that other services use; only for people and tools.'),
  dns: attribute(TEXTS, 'The DNS servers that it asks, those of the engine by default.'),
  dns_opt: attribute(distinct(TEXT), 'Options of its resolver, such as `ndots:1`.'),
  dns_search: attribute(TEXTS, 'The domains that it completes short names with.'),
  extra_hosts: attribute(HOSTS, 'Hosts with addresses that it knows; `host-gateway` stands for that of the host.'),
  links: attribute(distinct(TEXT), 'Services that it finds by another name too, as in `database:db`.'),
  external_links: attribute(distinct(TEXT), 'The same for containers of nobody in the project.'),
  devices: attribute(
    list(short('device', object(DEVICE, { required: ['source'] }), TEXT)),
    'Devices of the host that it sees.',
  ),
  device_cgroup_rules: attribute(distinct(TEXT), 'Which devices it may use, as in `c 1:3 mr`.'),
  gpus: attribute(
    short('gpus', list(object(DEVICE_REQUEST, { others: 'anything' })), choice('all')),
    'Graphics cards that it gets.',
  ),
  runtime: attribute(TEXT, 'The program that runs its container, `runc` by default.'),
  mem_limit: attribute(LOOSE_BYTES, 'How much memory it may use at most, as in `512m`.'),
  mem_reservation: attribute(BYTES, 'How much memory is kept for it when it gets scarce, as in `256m`.'),
  mem_swappiness: attribute(SWAPPINESS, 'How readily its memory is swapped out, from 0 to 100.'),
  memswap_limit: attribute(LOOSE_BYTES, 'How much memory and swap it may use together, -1 for any amount of swap.'),
  pids_limit: attribute(LOOSE_INTEGER, 'How many processes and threads it may have at most, -1 for any number.'),
  cpus: attribute(FLOAT, 'How many CPUs it may use at most, with a fraction.'),
  cpuset: attribute(TEXT, 'The CPUs that it may use, as in `0-3` or `0,2`.'),
  cpu_shares: attribute(LOOSE_INTEGER, 'Its share of CPU time against other containers, 1024 by default.'),
  cpu_count: attribute(bounded('integer', 0), 'How many CPUs it may use, on Windows.'),
  cpu_percent: attribute(bounded('float', 0, 100), 'The percentage of CPU time that it may use, on Windows.'),
  cpu_period: attribute(LOOSE_INTEGER, 'The period of the CPU quota, in microseconds.'),
  cpu_quota: attribute(LOOSE_INTEGER, 'How much CPU time it may use in a period, in microseconds.'),
  cpu_rt_period: attribute(LOOSE_INTEGER, 'The period of the real-time runtime, in microseconds.'),
  cpu_rt_runtime: attribute(LOOSE_INTEGER, 'How much real-time CPU time it may use in a period, in microseconds.'),
  blkio_config: attribute(object(BLKIO_CONFIG, { others: 'nothing' }), 'Limits for block devices.'),
  ulimits: attribute(ULIMITS, 'Limits of the kernel, by their name, such as `nofile`.'),
  oom_kill_disable: attribute(FLAG, 'Whether it is spared when memory runs out, `false` by default.'),
  oom_score_adj: attribute(
    bounded('integer', -1000, 1000),
    'How likely it is killed when memory runs out, from -1000 to 1000.',
  ),
  deploy: attribute(
    object(DEPLOY, { nullable: true }),
    'How many there are, what they may use, and what Swarm does with them.',
  ),
  read_only: attribute(FLAG, 'Whether its own file system cannot be written to, `false` by default.'),
  privileged: attribute(FLAG, 'Whether it has all rights of the host, `false` by default.'),
  cap_drop: attribute(distinct(TEXT), 'Capabilities of Linux that are taken from it; `ALL` for all of them.'),
  cap_add: attribute(distinct(TEXT), 'Capabilities of Linux that it gets.'),
  security_opt: attribute(distinct(TEXT), 'Settings of security, such as `no-new-privileges=true`.'),
  sysctls: attribute(KEY_VALUES, 'Parameters of the kernel in its namespaces.'),
  cgroup: attribute(choice('host', 'private'), 'Whose control groups it sees, its own or those of the host.'),
  cgroup_parent: attribute(TEXT, 'The control group that its own is made in.'),
  ipc: attribute(
    TEXT,
    'Whose memory it shares: `private`, `shareable`, `host`, `service:` or `container:` with a name.',
  ),
  pid: attribute(
    NULLABLE_TEXT,
    'Whose processes it sees beside its own: `host`, `service:` or `container:` with a name.',
  ),
  uts: attribute(TEXT, 'Whose host name it has: its own, or with `host` that of the host.'),
  userns_mode: attribute(TEXT, 'Whose user ids it has: those that the engine maps, or with `host` those of the host.'),
  isolation: attribute(TEXT, 'How it is isolated, which matters on Windows only.'),
  credential_spec: attribute(object(CREDENTIAL_SPEC), 'The managed account that it has, on Windows.'),
  use_api_socket: attribute(
    STRICT_FLAG,
    'Whether it may use the engine with the credentials of who deploys, `false` by default.',
  ),
  logging: attribute(object(LOGGING), 'Where its output goes.'),
  develop: attribute(object(DEVELOP, { nullable: true }), 'What `docker compose watch` does.'),
  annotations: attribute(KEY_VALUES, 'Annotations of its containers, for the program that runs them.'),
  labels: attribute(KEY_VALUES, 'Labels of its containers.'),
  label_file: attribute(short('one', list(TEXT), TEXT), 'Files with labels for its containers.'),
});
