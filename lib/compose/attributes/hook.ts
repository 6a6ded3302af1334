import type { Hook, PreStartHook } from '../hooks.ts';
import { attribute, attributes, FLAG, TEXT } from './attribute-kinds.ts';
import { COMMAND, KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a command that Compose runs in a container of the service. */
export const HOOK = attributes<Hook>({
  /** What is run, a program with its arguments. */
  command: attribute(COMMAND),
  /** The user who runs it, that of the service by default. */
  user: attribute(TEXT),
  /** Whether it has all rights of the host, `false` by default. */
  privileged: attribute(FLAG),
  /** The directory that it runs in, that of the service by default. */
  working_dir: attribute(TEXT),
  /** Variables that it sees beside those of the service. */
  environment: attribute(KEY_VALUES),
});

/** The attributes of a command that Compose runs in a container of its own, before the service starts. */
export const PRE_START_HOOK = attributes<PreStartHook>({
  /** What is run, a program with its arguments; that of the image by default. */
  command: attribute(COMMAND),
  /** The image that it runs in, that of the service by default. */
  image: attribute(TEXT),
  /** The user who runs it, that of the service by default. */
  user: attribute(TEXT),
  /** Whether it has all rights of the host, `false` by default. */
  privileged: attribute(FLAG),
  /** The directory that it runs in, that of the service by default. */
  working_dir: attribute(TEXT),
  /** Variables that it sees beside those of the service. */
  environment: attribute(KEY_VALUES),
  /** Whether it runs for each container of the service instead of once, `false` by default. */
  per_replica: attribute(FLAG),
});
