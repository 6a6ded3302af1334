import type { Construct } from 'constructs';
import type { DocumentPath } from '../core/document-path.ts';
import type { Lazy } from '../core/lazy.ts';
import { SourceLocation } from '../core/source-location.ts';
import type { StringValue } from '../core/values.ts';
import type { Capability } from './capability.ts';
import type { Device } from './devices.ts';
import { Element } from './element.ts';
import type { Mount, TmpfsEntry } from './mounts.ts';
import type { Network } from './network.ts';
import type { Port } from './ports.ts';
import type { Secret, SecretMount } from './secret.ts';
import type { Dependency, NetworkAttachment, ServiceProps } from './service-props.ts';

const SERVICE = Symbol.for('cdk-compose.Service');

/** Something said of one place of a service: a comment, or where the user said it. */
export interface Remark<T> {
  readonly path: DocumentPath;
  readonly value: T;
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
  readonly #comments: Remark<string>[] = [];
  readonly #locations: Remark<SourceLocation>[] = [];
  readonly #overrides: Override[] = [];

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
    this.#update(attributes, this.set);
  }

  addEnvironment(variables: NonNullable<ServiceProps['environment']>): void {
    this.#update({ environment: { ...this.#props.environment, ...variables } }, this.addEnvironment);
  }

  addLabel(key: string, value: StringValue): void {
    this.#update({ labels: { ...this.#props.labels, [key]: value } }, this.addLabel);
  }

  addMount(...mounts: readonly Mount[]): void {
    this.#update({ volumes: [...(this.#props.volumes ?? []), ...mounts] }, this.addMount);
  }

  addTmpfs(...entries: readonly (string | TmpfsEntry)[]): void {
    this.#update({ tmpfs: [...(this.#props.tmpfs ?? []), ...entries] }, this.addTmpfs);
  }

  addNetwork(...networks: readonly (Network | NetworkAttachment)[]): void {
    this.#update({ networks: [...(this.#props.networks ?? []), ...networks] }, this.addNetwork);
  }

  addPort(...ports: readonly Port[]): void {
    this.#update({ ports: [...(this.#props.ports ?? []), ...ports] }, this.addPort);
  }

  addDevice(...devices: readonly (string | Device)[]): void {
    this.#update({ devices: [...(this.#props.devices ?? []), ...devices] }, this.addDevice);
  }

  addGroup(...groups: readonly (StringValue | number)[]): void {
    this.#update({ groupAdd: [...(this.#props.groupAdd ?? []), ...groups] }, this.addGroup);
  }

  addSecret(...secrets: readonly (Secret | SecretMount)[]): void {
    this.#update({ secrets: [...(this.#props.secrets ?? []), ...secrets] }, this.addSecret);
  }

  /** Adds a capability, with the reason for it. */
  addCapability(capability: Capability, because: string): void {
    this.#update({ capAdd: { ...this.#props.capAdd, [capability]: because } }, this.addCapability);
  }

  /** Makes this service wait for another one. */
  addDependency(...dependencies: readonly (Service | Dependency)[]): void {
    this.#update({ dependsOn: [...(this.#props.dependsOn ?? []), ...dependencies] }, this.addDependency);
  }

  /**
   * Puts a comment above a place in compose.yaml.
   *
   * The path is in Compose's own names, below the service: `['environment', 'TZ']`; an empty one is the service.
   */
  comment(path: DocumentPath, text: string): void {
    this.#comments.push({ path, value: text });
  }

  /**
   * Puts a value over what the attributes say, or adds one that this library does not know.
   *
   * It is applied last and checked like everything else. The path is in Compose's own names, with dots, or a list
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
    this.#overrides.push({ path: segments, value, location });
  }

  get comments(): readonly Remark<string>[] {
    return this.#comments;
  }

  /** Where the user's code said an attribute after the service was created. */
  get locations(): readonly Remark<SourceLocation>[] {
    return this.#locations;
  }

  get overrides(): readonly Override[] {
    return this.#overrides;
  }

  static isService(value: unknown): value is Service {
    return typeof value === 'object' && value !== null && SERVICE in value;
  }

  // oxlint-disable-next-line typescript/no-unsafe-function-type -- the frame to begin above
  #update(attributes: ServiceProps, above: Function): void {
    const location = SourceLocation.capture(above);
    this.#props = { ...this.#props, ...attributes };
    for (const [attribute, value] of Object.entries(attributes)) {
      const path = Array.isArray(value) && value.length > 0 ? [attribute, value.length - 1] : [attribute];
      this.#locations.push({ path, value: location });
    }
  }
}

function indexOrKey(segment: string): string | number {
  return /^\d+$/.test(segment) ? Number(segment) : segment;
}
