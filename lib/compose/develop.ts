import type { StringValue } from '../core/values.ts';
import type { Hook } from './hooks.ts';

/** What `docker compose watch` does on changes. @see https://docs.docker.com/reference/compose-file/develop/ */
export interface Develop {
  readonly watch?: readonly Watch[];
}

/** What is watched, and what a change causes. */
export type Watch = {
  readonly path: StringValue;
  readonly ignore?: readonly string[];
  readonly include?: readonly string[];
  /** Whether files are copied when watching begins. @default false */
  readonly initialSync?: boolean;
} & (
  | { readonly action: 'rebuild' | 'restart'; readonly target?: string; readonly exec?: Hook }
  | {
      readonly action: 'sync' | 'sync+restart';
      /** Where files are copied to in the container. */
      readonly target: string;
      readonly exec?: Hook;
    }
  | {
      readonly action: 'sync+exec';
      readonly target: string;
      /** What runs in the container after files were copied. */
      readonly exec: Hook;
    }
);
