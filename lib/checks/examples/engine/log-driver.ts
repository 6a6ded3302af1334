import { webService, type Examples } from '../examples.ts';

/** Examples of what `logDriver` finds. */
export const EXAMPLES: Examples = {
  'LOG-DRIVER': {
    wrong: webService('logging:', '  driver: json'),
    right: webService('logging:', '  driver: json-file'),
  },
};
