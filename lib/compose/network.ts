import type { Construct } from 'constructs';
import type { Interpolated, StringValue } from '../core/values.ts';
import { Element } from './element.ts';
import type { DriverOptions, Extensions, KeyValues } from './key-values.ts';
import type { Flag } from './units.ts';

const NETWORK = Symbol.for('cdk-compose.Network');

/** An address and how many bits of it are the network, as in `172.28.0.0/16`. */
type Subnet = `${string}/${number}` | Interpolated;

/** Attributes of a network. @see https://docs.docker.com/reference/compose-file/networks/ */
export interface NetworkProps {
  /** The name that the engine knows it by. @default - project name and key, joined by `_` */
  readonly name?: StringValue;
  /** @default 'bridge' */
  readonly driver?: string;
  readonly driverOpts?: DriverOptions;
  /** Whether somebody else creates it; it must exist before the deployment. @default false */
  readonly external?: boolean;
  /** Whether it has no way out. @default false */
  readonly internal?: Flag;
  readonly attachable?: Flag;
  readonly enableIpv4?: Flag;
  readonly enableIpv6?: Flag;
  readonly ipam?: {
    readonly driver?: string;
    readonly config?: readonly {
      readonly subnet?: Subnet;
      readonly ipRange?: Subnet;
      readonly gateway?: string | Interpolated;
      readonly auxAddresses?: Readonly<Record<string, string>>;
    }[];
    readonly options?: Readonly<Record<string, string>>;
  };
  readonly labels?: KeyValues;
  readonly extensions?: Extensions;
  /** Why it is there; becomes a comment in compose.yaml. */
  readonly because?: string;
}

/**
 * A network of a stack, `networks.<name>` in compose.yaml.
 *
 * @example
 * ```ts
 * import { App, ComposeStack, Network, Service } from 'cdk-compose';
 *
 * const stack = new ComposeStack(new App(), 'web');
 * const backend = new Network(stack, 'web-backend', { internal: true });
 * new Service(stack, 'cache', { image: 'docker.io/valkey/valkey:9-alpine', networks: [backend] });
 * ```
 */
export class Network extends Element {
  readonly props: NetworkProps;

  constructor(scope: Construct, id: string, props: NetworkProps = {}) {
    super(scope, id);
    this.props = props;
    Object.defineProperty(this, NETWORK, { value: true });
  }

  static isNetwork(value: unknown): value is Network {
    return typeof value === 'object' && value !== null && NETWORK in value;
  }
}
