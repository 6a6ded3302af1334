import type { ConfigProps } from '../config.ts';
import { attribute, attributes, TEXT } from './attribute-kinds.ts';
import { OPEN_EXTERNAL } from './external.ts';
import { KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a config. */
export const CONFIG = attributes<ConfigProps>({
  /** The name that a Swarm knows it by, project and key joined by `_` by default. */
  name: attribute(TEXT),
  /** Whether it is there already, `false` by default; only Swarm has such configs. */
  external: attribute(OPEN_EXTERNAL),
  /** The file of the host that it comes from. */
  file: attribute(TEXT),
  /** The variable, where Compose runs, that it comes from. */
  environment: attribute(TEXT),
  /** The text itself, in which Compose fills in variables. */
  content: attribute(TEXT),
  /** Who fills in its template, `golang`; only Swarm does so. */
  template_driver: attribute(TEXT),
  /** Labels of the config. */
  labels: attribute(KEY_VALUES),
});
