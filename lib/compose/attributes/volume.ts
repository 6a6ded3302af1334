import type { VolumeProps } from '../volume.ts';
import { attribute, attributes, TEXT } from './attribute-kinds.ts';
import { EXTERNAL } from './external.ts';
import { DRIVER_OPTIONS, KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a volume. */
export const VOLUME = attributes<VolumeProps>({
  /** The name that the engine knows it by, project and key joined by `_` by default. */
  name: attribute(TEXT),
  /** Whether it is there already, and Compose neither creates nor removes it; `false` by default. */
  external: attribute(EXTERNAL),
  /** Its driver, `local` by default. */
  driver: attribute(TEXT),
  /** Options for the driver, such as `type`, `o` and `device` for the local one. */
  driver_opts: attribute(DRIVER_OPTIONS),
  /** Labels of the volume. */
  labels: attribute(KEY_VALUES),
});
