import type { Construct } from 'constructs';
import { ComposeConstruct } from '../core/compose-construct.ts';
import type { StringValue } from '../core/values.ts';

const INCLUDE = Symbol.for('cdk-compose.Include');

/** What is included. */
export interface IncludeProps {
  /** One Compose file, or several that are merged. */
  readonly path: StringValue | readonly StringValue[];
  /** Where its variables come from. @default - `.env` in the project directory of the included file */
  readonly envFile?: string | readonly string[];
  /** What relative paths in it are relative to. @default - the folder of the first file */
  readonly projectDirectory?: string;
}

/**
 * Another Compose file that becomes part of the stack, an entry of `include:` in compose.yaml.
 *
 * Nothing of it is checked here, and Compose refuses it when it defines a service that the stack has too.
 *
 * @see https://docs.docker.com/reference/compose-file/include/
 * @example
 * ```ts
 * import { App, ComposeStack, Include } from 'cdk-compose';
 *
 * const stack = new ComposeStack(new App(), 'web');
 * new Include(stack, 'monitoring', { path: '../monitoring/web.yaml' });
 * ```
 */
export class Include extends ComposeConstruct {
  readonly props: IncludeProps;

  constructor(scope: Construct, id: string, props: IncludeProps) {
    super(scope, id);
    this.props = props;
    Object.defineProperty(this, INCLUDE, { value: true });
  }

  static isInclude(value: unknown): value is Include {
    return typeof value === 'object' && value !== null && INCLUDE in value;
  }
}
