import type { EnvFile, ServiceProps } from '../service-props.ts';
import { attribute, attributes, FLAG, list, mapOf, ONE_LINE, short, TEXT, TEXT_OR_SCALAR } from './attribute-kinds.ts';
import { LOGGING_OPTIONS } from './shared-kinds.ts';

/** The attributes of who runs a service instead of the engine. */
export const PROVIDER = attributes<NonNullable<ServiceProps['provider']>>({
  /** The program that does it, of which `docker compose` knows where it is. */
  type: attribute(TEXT),
  /** What the program is told. */
  options: attribute(mapOf(short('one', list(TEXT_OR_SCALAR), TEXT_OR_SCALAR), ONE_LINE, 'open')),
});

/** The attributes of what a service takes over. */
export const EXTENDS = attributes<NonNullable<ServiceProps['extends']>>({
  /** The service whose attributes are taken over. */
  service: attribute(TEXT),
  /** The Compose file that has it, this one by default. */
  file: attribute(TEXT),
});

/** The attributes of a file with environment variables. */
export const ENV_FILE = attributes<EnvFile>({
  /** The file. */
  path: attribute(TEXT),
  /** Whether it must be there, `true` by default. */
  required: attribute(FLAG),
  /** `raw` takes values as they are; by default quotes and `${}` mean something. */
  format: attribute(TEXT),
});

/** The attributes of where output goes. */
export const LOGGING = attributes<NonNullable<ServiceProps['logging']>>({
  /** Who takes it, such as `json-file` or `journald`; that of the engine by default. */
  driver: attribute(TEXT),
  /** Options for who takes it, such as `max-size`. */
  options: attribute(LOGGING_OPTIONS),
});

/** The attributes of a managed account of Windows. */
export const CREDENTIAL_SPEC = attributes<NonNullable<ServiceProps['credentialSpec']>>({
  /** The file that describes it, below the data of Docker. */
  file: attribute(TEXT),
  /** The value of the registry that describes it. */
  registry: attribute(TEXT),
  /** The config that describes it. */
  config: attribute(TEXT),
});
