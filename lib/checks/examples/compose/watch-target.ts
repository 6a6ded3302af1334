import { webService, type Examples } from '../examples.ts';

/** Examples of what `watchTarget` finds. */
export const EXAMPLES: Examples = {
  'WATCH-TARGET': {
    wrong: webService('develop:', '  watch:', '    - action: sync', '      path: ./pages'),
    right: webService('develop:', '  watch:', '    - action: sync', '      path: ./pages', '      target: /srv/pages'),
  },
};
