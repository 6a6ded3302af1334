import type { IncludeProps } from '../include.ts';
import { attribute, attributes, TEXT } from './attribute-kinds.ts';
import { TEXTS } from './shared-kinds.ts';

/** The attributes of an inclusion. */
export const INCLUDE = attributes<IncludeProps>({
  /** The Compose file that is included, or several that are merged first. */
  path: attribute(TEXTS),
  /** Where its variables come from, `.env` in its project directory by default. */
  env_file: attribute(TEXTS),
  /** What its relative paths are relative to, the folder of the file by default. */
  project_directory: attribute(TEXT),
});
