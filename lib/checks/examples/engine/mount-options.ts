import { webService, type Examples } from '../examples.ts';

const BIND = ['volumes:', '  - type: bind', '    source: ./pages', '    target: /srv', '    bind:'];

/** Examples of what `mountOptions` finds. */
export const EXAMPLES: Examples = {
  'MOUNT-OPTIONS': {
    wrong: webService(...BIND, '      propagation: none'),
    right: webService(...BIND, '      propagation: private'),
  },
};
