import type { Count } from './units.ts';

/** Limits of the kernel by name, such as `nofile`: one number, or soft and hard. */
export type Ulimits = Readonly<Record<string, Count | { readonly soft: Count; readonly hard: Count }>>;
