import { webService, type Examples } from '../examples.ts';

const CONFIG = 'configs:\n  page:\n    content: Hello\n';
const FILE = ['configs:', '  - source: page', '    target: /srv'];

/** Examples of what `copiedFile` finds. */
export const EXAMPLES: Examples = {
  'MOUNT-COPIED': {
    wrong: `${webService('volumes:', '  - ./pages:/srv', ...FILE)}${CONFIG}`,
    right: `${webService('volumes:', '  - ./pages:/srv', ...FILE.slice(0, 2), '    target: /srv/page')}${CONFIG}`,
  },
};
