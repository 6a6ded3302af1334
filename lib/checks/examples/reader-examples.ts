import type { Examples } from './examples.ts';
import { FILES_EXAMPLES } from './files-examples.ts';
import { FORM_EXAMPLES } from './form-examples.ts';
import { FORMAT_EXAMPLES } from './format-examples.ts';
import { VALUE_EXAMPLES } from './value-examples.ts';
import { VARIABLES_EXAMPLES } from './variables-examples.ts';
import { YAML_EXAMPLES } from './yaml-examples.ts';

/** Examples of what is found while a file is read, before any rule sees it: for the page of diagnostics and its test. */
export const READER_EXAMPLES: Examples = {
  ...YAML_EXAMPLES,
  ...FILES_EXAMPLES,
  ...VARIABLES_EXAMPLES,
  ...FORMAT_EXAMPLES,
  ...FORM_EXAMPLES,
  ...VALUE_EXAMPLES,
};
