import type { Construct } from 'constructs';
import type { StringValue } from '../core/values.ts';
import { Element } from './element.ts';
import type { DriverOptions, Extensions, KeyValues } from './key-values.ts';
import type { VolumeMount } from './mounts.ts';

const VOLUME = Symbol.for('cdk-compose.Volume');

/** Attributes of a volume. @see https://docs.docker.com/reference/compose-file/volumes/ */
export interface VolumeProps {
  /** The name that the engine knows it by. @default - project name and key, joined by `_` */
  readonly name?: StringValue;
  /** @default 'local' */
  readonly driver?: string;
  readonly driverOpts?: DriverOptions;
  /** Whether somebody else creates it; it must exist before the deployment. @default false */
  readonly external?: boolean;
  readonly labels?: KeyValues;
  readonly extensions?: Extensions;
  /** Why it is there; becomes a comment in compose.yaml. */
  readonly because?: string;
}

/** A volume that the engine keeps, `volumes.<name>` in compose.yaml. Mount it with `mount`. */
export class Volume extends Element {
  readonly props: VolumeProps;

  constructor(scope: Construct, id: string, props: VolumeProps = {}) {
    super(scope, id);
    this.props = props;
    Object.defineProperty(this, VOLUME, { value: true });
  }

  /** An entry for a service's `volumes`. */
  mount(target: StringValue, options: Omit<VolumeMount, 'type' | 'source' | 'target'> = {}): VolumeMount {
    return { type: 'volume', source: this, target, ...options };
  }

  static isVolume(value: unknown): value is Volume {
    return typeof value === 'object' && value !== null && VOLUME in value;
  }
}
