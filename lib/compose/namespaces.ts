import type { Lazy } from '../core/lazy.ts';
import type { Interpolated } from '../core/values.ts';

/** Another container, by its service or by its name. */
export type OtherContainer = `service:${string}` | `container:${string}`;

/** Whose namespace a service has; what is not said is its own. */
export type Namespace<Word extends string> = Word | OtherContainer | Interpolated | Lazy<string | Interpolated>;

/** How containers are isolated on Windows. */
export type Isolation = 'default' | 'process' | 'hyperv';
