import { Variable } from './variable.ts';

/**
 * Declares the variables that a stack takes from the host.
 *
 * The purpose is said once, where the variable is declared; it becomes the message of `${NAME:?purpose}` in
 * compose.yaml, a line of `.env.example` and a row of the runbook. Names are letters, digits and `_`; a purpose has
 * no `$`, `{`, `}` and no line break, because Compose would read them.
 *
 * @see https://docs.docker.com/reference/compose-file/interpolation/
 * @example
 * ```ts
 * import { env, text } from 'cdk-compose';
 *
 * const domain = env.required('DOMAINNAME', 'base domain of every public name');
 * const password = env.secret('DB_PASSWORD', 'password of the database user');
 * const zone = env.optional('TZ', 'Europe/Amsterdam', 'time zone of logs and schedules');
 * const url = text`https://photos.${domain}`;
 * ```
 */
export const env = {
  /** A secret: required, never blank, and to be kept encrypted. Becomes `${NAME:?purpose}`. */
  secret: (name: string, purpose?: string): Variable => new Variable(name, 'secret', purpose, undefined),

  /** A setting of the host that has no sensible default. Becomes `${NAME:?purpose}`. */
  required: (name: string, purpose?: string): Variable => new Variable(name, 'required', purpose, undefined),

  /** A setting with a default for where it is not set. Becomes `${NAME:-fallback}`. */
  optional: (name: string, fallback: string, purpose?: string): Variable =>
    new Variable(name, 'optional', purpose, fallback),
} as const;
