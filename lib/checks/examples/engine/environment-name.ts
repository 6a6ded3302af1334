import { webService, type Examples } from '../examples.ts';

/** Examples of what `environmentName` finds. */
export const EXAMPLES: Examples = {
  'ENV-UNNAMED': {
    wrong: webService('environment:', '  - =info'),
    right: webService('environment:', '  - LEVEL=info'),
  },
};
