import { webService, type Examples } from '../examples.ts';

/** Examples of what `capabilities` finds. */
export const EXAMPLES: Examples = {
  'CAP-UNKNOWN': {
    wrong: webService('cap_add:', '  - NET_BIND'),
    right: webService('cap_add:', '  - NET_BIND_SERVICE'),
  },
};
