import { webService, type Examples } from '../examples.ts';

/** Examples of what `macAddress` finds. */
export const EXAMPLES: Examples = {
  'MAC-ADDRESS': {
    wrong: webService('mac_address: 02:42:ac:11:00'),
    right: webService('mac_address: 02:42:ac:11:00:03'),
  },
};
