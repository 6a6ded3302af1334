/** Which values a variable takes; where a word stands for several, what exactly they are depends on the reader. */
export type Takes =
  | 'text'
  | 'boolean'
  /** Just `true` and `false`. */
  | 'switch'
  | 'integer'
  | 'port'
  | 'absolute-path'
  /** Addresses and networks with commas between them. */
  | 'proxies'
  /** `true`, `false` or the path of a file. */
  | 'file-or-switch'
  | 'redis-url'
  | 'json-object'
  | { readonly oneOf: readonly string[]; readonly isCaseless?: boolean }
  /** Names with commas between them, or one word for all of them. */
  | { readonly listOf: readonly string[]; readonly all?: string };

/** An environment variable that a container of Immich reads. */
export interface EnvironmentVariable {
  readonly takes: Takes;
  /** What holds without it. */
  readonly default?: string;
  /** The first version that reads it. @default - every version since 2.7 */
  readonly since?: string;
  /** What its reader does with any other value, to end a sentence. @default - it does not start */
  readonly otherwise?: string;
  /** Values that were taken once, with the first version that does not start with them, and what to do. */
  readonly retired?: Readonly<Record<string, { readonly until: string; readonly instead: string }>>;
}

/** An environment variable that a container of Immich once read. */
export interface RetiredVariable {
  /** The first version that does not read it. */
  readonly until: string;
  /** What to do, as a hint. */
  readonly instead: string;
  /** Whether a container that has it does not start. */
  readonly isFatal?: boolean;
}

/** The parts of Immich that have an environment of their own. */
export type ImmichContainer = 'server' | 'machine-learning';
