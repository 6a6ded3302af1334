import type { Construct } from 'constructs';
import type { StringValue } from '../core/values.ts';
import { Element } from './element.ts';
import type { Extensions, KeyValues } from './key-values.ts';
import type { OneOf } from './one-of.ts';

const CONFIG = Symbol.for('cdk-compose.Config');

/** Where a config comes from. Compose cannot write one that is not a file into a container with a read-only root. */
export interface ConfigSource {
  /** A file of the host. */
  readonly file: StringValue;
  /** The text itself. */
  readonly content: StringValue;
  /** The name of a variable of the host. */
  readonly environment: string;
  /** Only Swarm has these. */
  readonly external: true;
}

/** Attributes of a config, which comes from exactly one source. */
export type ConfigProps = OneOf<ConfigSource> & {
  readonly name?: StringValue;
  readonly labels?: KeyValues;
  readonly templateDriver?: string;
  readonly extensions?: Extensions;
  readonly because?: string;
};

/** How a service sees a config. */
export interface ConfigMount {
  readonly source: Config;
  /** @default - `/` and the config's name */
  readonly target?: string;
  readonly uid?: `${number}`;
  readonly gid?: `${number}`;
  readonly mode?: number;
}

/**
 * A config of a stack, `configs.<name>` in compose.yaml, a file in a container.
 *
 * @see https://docs.docker.com/reference/compose-file/configs/
 */
export class Config extends Element {
  readonly props: ConfigProps;

  constructor(scope: Construct, id: string, props: ConfigProps) {
    super(scope, id);
    this.props = props;
    Object.defineProperty(this, CONFIG, { value: true });
  }

  static isConfig(value: unknown): value is Config {
    return typeof value === 'object' && value !== null && CONFIG in value;
  }
}
