/** What is wrong with one variable of an environment. */
export interface EnvironmentFault {
  readonly code: 'IMMICH-ENV-UNKNOWN' | 'IMMICH-ENV-RETIRED' | 'IMMICH-ENV-INVALID';
  /** An error where the container does not start. */
  readonly severity: 'error' | 'warning';
  /** The variable. */
  readonly name: string;
  /** What is wrong; values are not repeated. */
  readonly message: string;
  readonly hint: string;
}

/** What is wrong with a variable, whichever it is. */
export type NamelessFault = Omit<EnvironmentFault, 'name'>;
