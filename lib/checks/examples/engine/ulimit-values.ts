import { webService, type Examples } from '../examples.ts';

/** Examples of what `ulimitValues` finds. */
export const EXAMPLES: Examples = {
  'ULIMIT-NAME': {
    wrong: webService('ulimits:', '  openfiles: 65536'),
    right: webService('ulimits:', '  nofile: 65536'),
  },
  'ULIMIT-RANGE': {
    wrong: webService('ulimits:', '  nofile:', '    soft: 65536', '    hard: 1024'),
    right: webService('ulimits:', '  nofile:', '    soft: 1024', '    hard: 65536'),
  },
};
