import { webService, type Examples } from '../examples.ts';

/** Examples of what `extraHosts` finds. */
export const EXAMPLES: Examples = {
  'HOSTS-ADDRESS': {
    wrong: webService('extra_hosts:', '  - nas=nas.local'),
    right: webService('extra_hosts:', '  - nas=192.168.1.2'),
  },
};
