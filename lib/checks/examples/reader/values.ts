import { webService, type Examples } from '../examples.ts';

/** Examples of findings on single values. */
export const EXAMPLES: Examples = {
  'VALUE-DURATION': {
    wrong: webService('stop_grace_period: 30 seconds'),
    right: webService('stop_grace_period: 30s'),
  },
  'VALUE-SIZE': {
    wrong: webService('mem_limit: 512 megabytes'),
    right: webService('mem_limit: 512m'),
  },
  'VALUE-NUMBER': {
    wrong: webService('deploy:', '  resources:', '    limits:', '      pids: many'),
    right: webService('deploy:', '  resources:', '    limits:', '      pids: 100'),
  },
  'VALUE-FLAG': {
    wrong: webService('attach: never'),
    right: webService('attach: false'),
  },
  'VALUE-MODE': {
    wrong: webService('secrets:', '  - source: key', "    mode: 'r--'", '').concat(
      'secrets:\n  key:\n    file: ./key\n',
    ),
    right: webService('secrets:', '  - source: key', "    mode: '0400'", '').concat(
      'secrets:\n  key:\n    file: ./key\n',
    ),
  },
};
