import type { EnvFile, ServiceProps } from '../service-props.ts';
import { attribute, attributes, FLAG, list, mapOf, ONE_LINE, short, TEXT, TEXT_OR_SCALAR } from './attribute-kinds.ts';
import { LOGGING_OPTIONS } from './shared-kinds.ts';

/** The attributes of who runs a service instead of the engine. */
export const PROVIDER = attributes<NonNullable<ServiceProps['provider']>>({
  type: attribute(TEXT, 'The program that does it, of which `docker compose` knows where it is.'),
  options: attribute(
    mapOf(short('one', list(TEXT_OR_SCALAR), TEXT_OR_SCALAR), ONE_LINE, 'open'),
    'What the program is told.',
  ),
});

/** The attributes of what a service takes over. */
export const EXTENDS = attributes<NonNullable<ServiceProps['extends']>>({
  service: attribute(TEXT, 'The service whose attributes are taken over.'),
  file: attribute(TEXT, 'The Compose file that has it, this one by default.'),
});

/** The attributes of a file with environment variables. */
export const ENV_FILE = attributes<EnvFile>({
  path: attribute(TEXT, 'The file.'),
  required: attribute(FLAG, 'Whether it must be there, `true` by default.'),
  format: attribute(TEXT, '`raw` takes values as they are; by default quotes and `${}` mean something.'),
});

/** The attributes of where output goes. */
export const LOGGING = attributes<NonNullable<ServiceProps['logging']>>({
  driver: attribute(TEXT, 'Who takes it, such as `json-file` or `journald`; that of the engine by default.'),
  options: attribute(LOGGING_OPTIONS, 'Options for who takes it, such as `max-size`.'),
});

/** The attributes of a managed account of Windows. */
export const CREDENTIAL_SPEC = attributes<NonNullable<ServiceProps['credentialSpec']>>({
  file: attribute(TEXT, 'The file that describes it, below the data of Docker.'),
  registry: attribute(TEXT, 'The value of the registry that describes it.'),
  config: attribute(TEXT, 'The config that describes it.'),
});
