import { webService, type Examples } from '../examples.ts';

/** Examples of what `joinedNetwork` finds. */
export const EXAMPLES: Examples = {
  'NET-JOINED': {
    wrong: webService('network_mode: container:vpn', 'hostname: web'),
    right: webService('network_mode: container:vpn'),
  },
};
