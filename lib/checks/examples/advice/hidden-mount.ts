import { webService, type Examples } from '../examples.ts';

const CONFIG = 'configs:\n  page:\n    file: ./page\n';
const FILES = ['volumes:', '  - ./pages:/srv/pages', 'configs:', '  - source: page'];

/** Examples of what `hiddenMount` finds. */
export const EXAMPLES: Examples = {
  'MOUNT-HIDDEN': {
    wrong: `${webService(...FILES, '    target: /srv/pages')}${CONFIG}`,
    right: `${webService(...FILES, '    target: /srv/page')}${CONFIG}`,
  },
};
