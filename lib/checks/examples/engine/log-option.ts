import { webService, type Examples } from '../examples.ts';

const LOGGING = ['logging:', '  driver: json-file', '  options:'];

/** Examples of what `logOption` finds. */
export const EXAMPLES: Examples = {
  'LOG-OPTION': {
    wrong: webService(...LOGGING, '    max_size: 10m'),
    right: webService(...LOGGING, '    max-size: 10m'),
  },
};
