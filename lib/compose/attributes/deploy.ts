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
  /** How many CPUs a container may use at most, with a fraction. */
  cpus: attribute(CPUS),
  /** How much memory a container may use at most, as in `512m`. */
  memory: attribute(STRICT_BYTES),
  /** How many processes and threads a container may have at most. */
  pids: attribute(INTEGER),
});

const DISCRETE_RESOURCE = attributes<NonNullable<GenericResource['discreteResourceSpec']>>({
  /** What the resource is called. */
  kind: attribute(TEXT),
  /** How many of them are reserved. */
  value: attribute(LOOSE_INTEGER),
});

const GENERIC_RESOURCE = attributes<GenericResource>({
  /** A resource that is counted. */
  discrete_resource_spec: attribute(object(DISCRETE_RESOURCE)),
});

const RESERVATIONS = attributes<Reservations>({
  /** How many CPUs Swarm keeps free for a container, with a fraction. */
  cpus: attribute(CPUS),
  /** How much memory is kept for a container when it gets scarce, as in `256m`. */
  memory: attribute(STRICT_BYTES),
  /** Resources that the operator of a Swarm has named. */
  generic_resources: attribute(list(object(GENERIC_RESOURCE))),
  /** Devices that a container gets, by what they can do. */
  devices: attribute(list(object(DEVICE_REQUEST, { required: ['capabilities'] }))),
});

const RESOURCES = attributes<Resources>({
  /** What a container may use at most. */
  limits: attribute(object(LIMITS)),
  /** What a container is sure to get. */
  reservations: attribute(object(RESERVATIONS)),
});

const RESTART_POLICY = attributes<NonNullable<Deploy['restartPolicy']>>({
  /** When a container is started again: `any`, `on-failure` or `none`. */
  condition: attribute(TEXT),
  /** Time between two attempts; only Swarm heeds it. */
  delay: attribute(DURATION),
  /** How often it is tried before giving up, without end by default. */
  max_attempts: attribute(UNSIGNED),
  /** Time after which a start counts as successful; only Swarm heeds it. */
  window: attribute(DURATION),
});

const UPDATE_CONFIG = attributes<UpdateConfig>({
  /** How many containers are replaced at a time, 0 for all of them. */
  parallelism: attribute(UNSIGNED),
  /** Time between two groups of containers. */
  delay: attribute(DURATION),
  /** What follows a failure: `continue`, `pause`, or `rollback` of an update. */
  failure_action: attribute(TEXT),
  /** How long a new container is watched for a failure. */
  monitor: attribute(DURATION),
  /** The share of failures to put up with, from 0 to 1. */
  max_failure_ratio: attribute(FLOAT),
  /** Whether the old container stops before the new one starts, or after. */
  order: attribute(choice('start-first', 'stop-first')),
});

const PREFERENCE = attributes<NonNullable<Placement['preferences']>[number]>({
  /** The label of nodes over whose values containers are spread evenly. */
  spread: attribute(TEXT),
});

const PLACEMENT = attributes<Placement>({
  /** What a node must be, such as `node.role==manager`. */
  constraints: attribute(list(TEXT)),
  /** How containers are spread over nodes. */
  preferences: attribute(list(object(PREFERENCE))),
  /** How many containers one node takes at most, any number by default. */
  max_replicas_per_node: attribute(UNSIGNED),
});

/** The attributes of a deployment. */
export const DEPLOY = attributes<Deploy>({
  /** `replicated`, or `global` for one container on each node; only Swarm heeds it. */
  mode: attribute(TEXT),
  /** How a service is found: `vip` for one address, `dnsrr` for all; only Swarm heeds it. */
  endpoint_mode: attribute(TEXT),
  /** How many containers the service has, 1 by default. */
  replicas: attribute(INTEGER),
  /** Labels of the service, not of its containers; only Swarm has them. */
  labels: attribute(KEY_VALUES),
  /** What a container may use, and what it is sure to get. */
  resources: attribute(object(RESOURCES)),
  /** When a container is started again; it takes precedence over `restart`. */
  restart_policy: attribute(object(RESTART_POLICY)),
  /** How a new version replaces the old one; only Swarm heeds it. */
  update_config: attribute(object(UPDATE_CONFIG)),
  /** How the old version comes back; only Swarm heeds it. */
  rollback_config: attribute(object(UPDATE_CONFIG)),
  /** Which nodes containers run on; only Swarm heeds it. */
  placement: attribute(object(PLACEMENT)),
});
