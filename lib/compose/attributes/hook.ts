import type { Hook, PreStartHook } from '../hooks.ts';
import { attribute, attributes, FLAG, TEXT } from './attribute-kinds.ts';
import { COMMAND, KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a command that Compose runs in a container of the service. */
export const HOOK = attributes<Hook>({
  command: attribute(COMMAND, 'What is run, a program with its arguments.'),
  user: attribute(TEXT, 'The user who runs it, that of the service by default.'),
  privileged: attribute(FLAG, 'Whether it has all rights of the host, `false` by default.'),
  working_dir: attribute(TEXT, 'The directory that it runs in, that of the service by default.'),
  environment: attribute(KEY_VALUES, 'Variables that it sees beside those of the service.'),
});

/** The attributes of a command that Compose runs in a container of its own, before the service starts. */
export const PRE_START_HOOK = attributes<PreStartHook>({
  command: attribute(COMMAND, 'What is run, a program with its arguments; that of the image by default.'),
  image: attribute(TEXT, 'The image that it runs in, that of the service by default.'),
  user: attribute(TEXT, 'The user who runs it, that of the service by default.'),
  privileged: attribute(FLAG, 'Whether it has all rights of the host, `false` by default.'),
  working_dir: attribute(TEXT, 'The directory that it runs in, that of the service by default.'),
  environment: attribute(KEY_VALUES, 'Variables that it sees beside those of the service.'),
  per_replica: attribute(
    FLAG,
    'Whether it runs for each container of the service instead of once, `false` by default.',
  ),
});
