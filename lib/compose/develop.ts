import type { StringValue } from '../core/values.ts';
import type { Hook } from './hooks.ts';

/** What `docker compose watch` does on changes. @see https://docs.docker.com/reference/compose-file/develop/ */
export interface Develop {
  readonly watch?: readonly {
    readonly path: StringValue;
    readonly action: 'rebuild' | 'sync' | 'restart' | 'sync+restart' | 'sync+exec';
    readonly target?: string;
    readonly ignore?: readonly string[];
    readonly include?: readonly string[];
    readonly exec?: Hook;
    readonly initialSync?: boolean;
  }[];
}
