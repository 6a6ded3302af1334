import type { SecretProps } from '../secret.ts';
import { attribute, attributes, TEXT } from './attribute-kinds.ts';
import { OPEN_EXTERNAL } from './external.ts';
import { DRIVER_OPTIONS, KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a secret. */
export const SECRET = attributes<SecretProps>({
  /** The name that a Swarm knows it by, project and key joined by `_` by default. */
  name: attribute(TEXT),
  /** Whether it is there already, `false` by default; only Swarm has such secrets. */
  external: attribute(OPEN_EXTERNAL),
  /** The file of the host that it comes from. */
  file: attribute(TEXT),
  /** The variable, where Compose runs, that it comes from. */
  environment: attribute(TEXT),
  /** Who keeps it; only Swarm has such secrets. */
  driver: attribute(TEXT),
  /** Options for who keeps it. */
  driver_opts: attribute(DRIVER_OPTIONS),
  /** Who fills in its template, `golang`; only Swarm does so. */
  template_driver: attribute(TEXT),
  /** Labels of the secret. */
  labels: attribute(KEY_VALUES),
});
