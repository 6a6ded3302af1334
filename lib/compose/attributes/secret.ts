import type { SecretProps } from '../secret.ts';
import { attribute, attributes, TEXT } from './attribute-kinds.ts';
import { OPEN_EXTERNAL } from './external.ts';
import { DRIVER_OPTIONS, KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a secret. */
export const SECRET = attributes<SecretProps>({
  name: attribute(TEXT, 'The name that a Swarm knows it by, project and key joined by `_` by default.'),
  external: attribute(OPEN_EXTERNAL, 'Whether it is there already, `false` by default; only Swarm has such secrets.'),
  file: attribute(TEXT, 'The file of the host that it comes from.'),
  environment: attribute(TEXT, 'The variable, where Compose runs, that it comes from.'),
  driver: attribute(TEXT, 'Who keeps it; only Swarm has such secrets.'),
  driver_opts: attribute(DRIVER_OPTIONS, 'Options for who keeps it.'),
  template_driver: attribute(TEXT, 'Who fills in its template, `golang`; only Swarm does so.'),
  labels: attribute(KEY_VALUES, 'Labels of the secret.'),
});
