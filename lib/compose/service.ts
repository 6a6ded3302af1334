import type { Construct } from 'constructs';
import type { DocumentPath } from '../core/document-path.ts';
import type { Lazy } from '../core/lazy.ts';
import { SourceLocation } from '../core/source-location.ts';
import type { StringValue } from '../core/values.ts';
import type { Capability } from './capability.ts';
import type { Device } from './devices.ts';
import { Element } from './element.ts';
import type { Mount, TmpfsEntry } from './mounts.ts';
import { Network } from './network.ts';
import type { Port } from './ports.ts';
import type { Secret, SecretMount } from './secret.ts';
import type { Dependency, NetworkAttachment, ServiceProps } from './service-props.ts';

const SERVICE = Symbol.for('cdk-compose.Service');

type ListAttribute = 'volumes' | 'tmpfs' | 'ports' | 'devices' | 'groupAdd' | 'secrets';

/** Where the user's code said an attribute, or a part of it, after the service was created. */
export interface LaterPlace {
  /** The attribute in camel case, then Compose's own names. */
  readonly path: DocumentPath;
  readonly location: SourceLocation;
}

/** A comment above a place. */
export interface PlacedComment {
  readonly path: DocumentPath;
  readonly text: string;
}

/** A value put over what the attributes say. */
export interface Override {
  /** Compose's own names: `['deploy', 'resources', 'limits', 'cpus']`. */
  readonly path: DocumentPath;
  /** `undefined` removes what is there. */
  readonly value: unknown;
  readonly location: SourceLocation;
}

/**
 * A service of a stack, `services.<name>` in compose.yaml.
 *
 * It is the whole Compose format and nothing but it: no default is added. The constructs of `cdk-compose/homelab` and
 * `cdk-compose/immich` are services with good defaults.
 *
 * @see https://docs.docker.com/reference/compose-file/services/
 * @example
 * ```ts
 * import { App, ComposeStack, Service } from 'cdk-compose';
 *
 * const stack = new ComposeStack(new App(), 'web');
 * const api = new Service(stack, 'api', { image: 'docker.io/library/httpd:2.4.65', restart: 'unless-stopped' });
 * new Service(stack, 'web', {
 *   image: 'docker.io/library/nginx:1.29.3',
 *   dependsOn: [api],
 *   ports: [{ target: 80, published: 8080, hostIp: '127.0.0.1' }],
 * });
 * ```
 */
export class Service extends Element {
  #props: ServiceProps;
  readonly #laterPlaces: LaterPlace[] = [];
  readonly #edits: (PlacedComment | Override)[] = [];

  constructor(scope: Construct, id: string, props: ServiceProps = {}) {
    super(scope, id);
    this.#props = props;
    Object.defineProperty(this, SERVICE, { value: true });
  }

  /** The attributes as they stand. */
  get props(): ServiceProps {
    return this.#props;
  }

  /** Whether it runs once and ends: it says `restart: 'no'`. */
  get isOneShot(): boolean {
    return this.#props.restart === 'no';
  }

  /** Replaces attributes as a whole. */
  set(attributes: ServiceProps): void {
    this.#update(
      attributes,
      Object.keys(attributes).map((attribute) => [attribute]),
      this.set,
    );
  }

  addEnvironment(variables: NonNullable<ServiceProps['environment']>): void {
    const places = Object.keys(variables).map((name) => ['environment', name]);
    this.#update({ environment: { ...this.#props.environment, ...variables } }, places, this.addEnvironment);
  }

  addLabel(key: string, value: StringValue): void {
    this.#update({ labels: { ...this.#props.labels, [key]: value } }, [['labels', key]], this.addLabel);
  }

  addMount(...mounts: readonly Mount[]): void {
    this.#append('volumes', mounts, this.addMount);
  }

  addTmpfs(...entries: readonly (string | TmpfsEntry)[]): void {
    this.#append('tmpfs', entries, this.addTmpfs);
  }

  addNetwork(...networks: readonly (Network | NetworkAttachment)[]): void {
    const places = networks.map((item) => ['networks', (Network.isNetwork(item) ? item : item.network).name]);
    this.#update({ networks: [...(this.#props.networks ?? []), ...networks] }, places, this.addNetwork);
  }

  addPort(...ports: readonly Port[]): void {
    this.#append('ports', ports, this.addPort);
  }

  addDevice(...devices: readonly (string | Device)[]): void {
    this.#append('devices', devices, this.addDevice);
  }

  addGroup(...groups: readonly (StringValue | number)[]): void {
    this.#append('groupAdd', groups, this.addGroup);
  }

  addSecret(...secrets: readonly (Secret | SecretMount)[]): void {
    this.#append('secrets', secrets, this.addSecret);
  }

  /** Adds a capability, with the reason for it. */
  addCapability(capability: Capability, because: string): void {
    const capAdd = { ...this.#props.capAdd, [capability]: because };
    this.#update({ capAdd }, [['capAdd', Object.keys(capAdd).indexOf(capability)]], this.addCapability);
  }

  /** Makes this service wait for another one. */
  addDependency(...dependencies: readonly (Service | Dependency)[]): void {
    const places = dependencies.map((item) => ['dependsOn', (Service.isService(item) ? item : item.service).name]);
    this.#update({ dependsOn: [...(this.#props.dependsOn ?? []), ...dependencies] }, places, this.addDependency);
  }

  /**
   * Puts a comment above a place in compose.yaml.
   *
   * The path is in Compose's own names, below the service: `['environment', 'TZ']`; an empty one is the service.
   * An override that is made later takes the comment away with what it replaces.
   */
  comment(path: DocumentPath, text: string): void {
    this.#edits.push({ path, text });
  }

  /**
   * Puts a value over what the attributes say, or adds one that this library does not know.
   *
   * It is applied last: types do not judge it, the rules do. The path is in Compose's own names, with dots, or a list
   * where a name holds a dot. `undefined` removes what is there, and is a finding where nothing is.
   *
   * @example
   * ```ts
   * import { App, ComposeStack, Service } from 'cdk-compose';
   *
   * const web = new Service(new ComposeStack(new App(), 'web'), 'web', { image: 'docker.io/library/nginx:1.29.3' });
   * web.override('deploy.resources.limits.cpus', '2');
   * ```
   */
  override(path: string | DocumentPath, value: unknown | Lazy<unknown>): void {
    const location = SourceLocation.capture(this.override);
    const segments = typeof path === 'string' ? path.split('.').map(indexOrKey) : path;
    this.#edits.push({ path: segments, value, location });
  }

  /** Comments and overrides, in the order in which they were made. */
  get edits(): readonly (PlacedComment | Override)[] {
    return this.#edits;
  }

  /** Where attributes were said after the service was created, in that order. */
  get laterPlaces(): readonly LaterPlace[] {
    return this.#laterPlaces;
  }

  static isService(value: unknown): value is Service {
    return typeof value === 'object' && value !== null && SERVICE in value;
  }

  // oxlint-disable-next-line typescript/no-unsafe-function-type -- the frame to begin above
  #append(attribute: ListAttribute, items: readonly unknown[], above: Function): void {
    const list: readonly unknown[] = this.#props[attribute] ?? [];
    const places = items.map((_, index) => [attribute, list.length + index]);
    this.#update({ [attribute]: [...list, ...items] }, places, above);
  }

  // oxlint-disable-next-line typescript/no-unsafe-function-type -- the frame to begin above
  #update(attributes: ServiceProps, places: readonly DocumentPath[], above: Function): void {
    const location = SourceLocation.capture(above);
    this.#props = { ...this.#props, ...attributes };
    for (const path of places) this.#laterPlaces.push({ path, location });
  }
}

function indexOrKey(segment: string): string | number {
  return /^\d+$/.test(segment) ? Number(segment) : segment;
}
