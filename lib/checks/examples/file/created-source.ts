import { webService, type Examples } from '../examples.ts';

const PAGES = ['volumes:', '  - type: bind', '    source: ./pages', '    target: /srv'];

/** Examples of what `createdSource` finds. */
export const EXAMPLES: Examples = {
  'BIND-CREATED': {
    wrong: webService(...PAGES),
    right: webService(...PAGES, '    bind:', '      create_host_path: false'),
  },
};
