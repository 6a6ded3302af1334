import type { Deploy, UpdateConfig } from '../deploy.ts';
import {
  attribute,
  attributes,
  choice,
  CPUS,
  DURATION,
  FLOAT,
  INTEGER,
  list,
  LOOSE_INTEGER,
  object,
  STRICT_BYTES,
  TEXT,
  UNSIGNED,
} from './attribute-kinds.ts';
import { DEVICE_REQUEST } from './device.ts';
import { KEY_VALUES } from './shared-kinds.ts';

type Resources = NonNullable<Deploy['resources']>;
type Reservations = NonNullable<Resources['reservations']>;
type GenericResource = NonNullable<Reservations['genericResources']>[number];
type Placement = NonNullable<Deploy['placement']>;

const LIMITS = attributes<NonNullable<Resources['limits']>>({
  cpus: attribute(CPUS, 'How many CPUs a container may use at most, with a fraction.'),
  memory: attribute(STRICT_BYTES, 'How much memory a container may use at most, as in `512m`.'),
  pids: attribute(INTEGER, 'How many processes and threads a container may have at most.'),
});

const DISCRETE_RESOURCE = attributes<NonNullable<GenericResource['discreteResourceSpec']>>({
  kind: attribute(TEXT, 'What the resource is called.'),
  value: attribute(LOOSE_INTEGER, 'How many of them are reserved.'),
});

const GENERIC_RESOURCE = attributes<GenericResource>({
  discrete_resource_spec: attribute(object(DISCRETE_RESOURCE), 'A resource that is counted.'),
});

const RESERVATIONS = attributes<Reservations>({
  cpus: attribute(CPUS, 'How many CPUs Swarm keeps free for a container, with a fraction.'),
  memory: attribute(STRICT_BYTES, 'How much memory is kept for a container when it gets scarce, as in `256m`.'),
  generic_resources: attribute(list(object(GENERIC_RESOURCE)), 'Resources that the operator of a Swarm has named.'),
  devices: attribute(
    list(object(DEVICE_REQUEST, { required: ['capabilities'] })),
    'Devices that a container gets, by what they can do.',
  ),
});

const RESOURCES = attributes<Resources>({
  limits: attribute(object(LIMITS), 'What a container may use at most.'),
  reservations: attribute(object(RESERVATIONS), 'What a container is sure to get.'),
});

const RESTART_POLICY = attributes<NonNullable<Deploy['restartPolicy']>>({
  condition: attribute(TEXT, 'When a container is started again: `any`, `on-failure` or `none`.'),
  delay: attribute(DURATION, 'Time between two attempts; only Swarm heeds it.'),
  max_attempts: attribute(UNSIGNED, 'How often it is tried before giving up, without end by default.'),
  window: attribute(DURATION, 'Time after which a start counts as successful; only Swarm heeds it.'),
});

const UPDATE_CONFIG = attributes<UpdateConfig>({
  parallelism: attribute(UNSIGNED, 'How many containers are replaced at a time, 0 for all of them.'),
  delay: attribute(DURATION, 'Time between two groups of containers.'),
  failure_action: attribute(TEXT, 'What follows a failure: `continue`, `pause`, or `rollback` of an update.'),
  monitor: attribute(DURATION, 'How long a new container is watched for a failure.'),
  max_failure_ratio: attribute(FLOAT, 'The share of failures to put up with, from 0 to 1.'),
  order: attribute(
    choice('start-first', 'stop-first'),
    'Whether the old container stops before the new one starts, or after.',
  ),
});

const PREFERENCE = attributes<NonNullable<Placement['preferences']>[number]>({
  spread: attribute(TEXT, 'The label of nodes over whose values containers are spread evenly.'),
});

const PLACEMENT = attributes<Placement>({
  constraints: attribute(list(TEXT), 'What a node must be, such as `node.role==manager`.'),
  preferences: attribute(list(object(PREFERENCE)), 'How containers are spread over nodes.'),
  max_replicas_per_node: attribute(UNSIGNED, 'How many containers one node takes at most, any number by default.'),
});

/** The attributes of a deployment. */
export const DEPLOY = attributes<Deploy>({
  mode: attribute(TEXT, '`replicated`, or `global` for one container on each node; only Swarm heeds it.'),
  endpoint_mode: attribute(
    TEXT,
    'How a service is found: `vip` for one address, `dnsrr` for all; only Swarm heeds it.',
  ),
  replicas: attribute(INTEGER, 'How many containers the service has, 1 by default.'),
  labels: attribute(KEY_VALUES, 'Labels of the service, not of its containers; only Swarm has them.'),
  resources: attribute(object(RESOURCES), 'What a container may use, and what it is sure to get.'),
  restart_policy: attribute(
    object(RESTART_POLICY),
    'When a container is started again; it takes precedence over `restart`.',
  ),
  update_config: attribute(object(UPDATE_CONFIG), 'How a new version replaces the old one; only Swarm heeds it.'),
  rollback_config: attribute(object(UPDATE_CONFIG), 'How the old version comes back; only Swarm heeds it.'),
  placement: attribute(object(PLACEMENT), 'Which nodes containers run on; only Swarm heeds it.'),
});
