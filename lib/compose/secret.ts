import type { Construct } from 'constructs';
import type { StringValue } from '../core/values.ts';
import { Element } from './element.ts';
import type { DriverOptions, Extensions, KeyValues } from './key-values.ts';
import type { OneOf } from './one-of.ts';

const SECRET = Symbol.for('cdk-compose.Secret');

/** Where a secret comes from. */
export interface SecretSource {
  /** A file of the host. */
  readonly file: StringValue;
  /** The name of a variable of the host. Compose cannot write such a secret into a container with a read-only root. */
  readonly environment: string;
  /** Only Swarm has these. */
  readonly external: true;
}

/**
 * Attributes of a secret, which comes from exactly one source.
 *
 * @see https://docs.docker.com/reference/compose-file/secrets/
 */
export type SecretProps = OneOf<SecretSource> & {
  readonly name?: StringValue;
  readonly labels?: KeyValues;
  readonly driver?: string;
  readonly driverOpts?: DriverOptions;
  readonly templateDriver?: string;
  readonly extensions?: Extensions;
  readonly because?: string;
};

/** How a service sees a secret. Docker Compose ignores `uid`, `gid` and `mode`: it mounts the file as it is. */
export interface SecretMount {
  readonly source: Secret;
  /** The file's name below `/run/secrets`, or an absolute path. @default - the secret's name */
  readonly target?: string;
  readonly uid?: `${number}`;
  readonly gid?: `${number}`;
  readonly mode?: number;
}

/** A secret of a stack, `secrets.<name>` in compose.yaml, a file below `/run/secrets` in a container. */
export class Secret extends Element {
  readonly props: SecretProps;

  constructor(scope: Construct, id: string, props: SecretProps) {
    super(scope, id);
    this.props = props;
    Object.defineProperty(this, SECRET, { value: true });
  }

  static isSecret(value: unknown): value is Secret {
    return typeof value === 'object' && value !== null && SECRET in value;
  }
}
