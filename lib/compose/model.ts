import type { Construct } from 'constructs';
import type { StringValue } from '../core/values.ts';
import { Element } from './element.ts';
import type { Extensions } from './key-values.ts';

const MODEL = Symbol.for('cdk-compose.Model');

/** Attributes of a model. @see https://docs.docker.com/reference/compose-file/models/ */
export interface ModelProps {
  readonly name?: string;
  readonly model: StringValue;
  readonly contextSize?: number;
  readonly runtimeFlags?: readonly string[];
  readonly extensions?: Extensions;
  readonly because?: string;
}

/** A language model that Docker Model Runner serves, `models.<name>` in compose.yaml. */
export class Model extends Element {
  readonly props: ModelProps;

  constructor(scope: Construct, id: string, props: ModelProps) {
    super(scope, id);
    this.props = props;
    Object.defineProperty(this, MODEL, { value: true });
  }

  static isModel(value: unknown): value is Model {
    return typeof value === 'object' && value !== null && MODEL in value;
  }
}
