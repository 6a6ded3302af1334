import type { Count } from './units.ts';

/** A limit of the kernel with its two halves. */
export interface Ulimit {
  readonly soft: Count;
  readonly hard: Count;
}

/** Limits of the kernel by name, such as `nofile`: one number, or soft and hard. */
export type Ulimits = Readonly<Record<string, Count | Ulimit>>;
