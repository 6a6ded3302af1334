import { webService, type Examples } from '../examples.ts';

const BIND = ['    bind:', '      create_host_path: false'];

/** Examples of what `singleFile` finds. */
export const EXAMPLES: Examples = {
  'BIND-FILE': {
    wrong: webService(
      'volumes:',
      '  - type: bind',
      '    source: ./web/web.conf',
      '    target: /etc/web/web.conf',
      ...BIND,
    ),
    right: webService('volumes:', '  - type: bind', '    source: ./web', '    target: /etc/web', ...BIND),
    files: { 'web/web.conf': 'listen 80;\n' },
  },
};
