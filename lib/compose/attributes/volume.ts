import type { VolumeProps } from '../volume.ts';
import { attribute, attributes, TEXT } from './attribute-kinds.ts';
import { EXTERNAL } from './external.ts';
import { DRIVER_OPTIONS, KEY_VALUES } from './shared-kinds.ts';

/** The attributes of a volume. */
export const VOLUME = attributes<VolumeProps>({
  name: attribute(TEXT, 'The name that the engine knows it by, project and key joined by `_` by default.'),
  external: attribute(
    EXTERNAL,
    'Whether it is there already, and Compose neither creates nor removes it; `false` by default.',
  ),
  driver: attribute(TEXT, 'Its driver, `local` by default.'),
  driver_opts: attribute(DRIVER_OPTIONS, 'Options for the driver, such as `type`, `o` and `device` for the local one.'),
  labels: attribute(KEY_VALUES, 'Labels of the volume.'),
});
