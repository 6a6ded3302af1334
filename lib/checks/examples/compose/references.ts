import { webService, type Examples } from '../examples.ts';

const DATABASE = '  db:\n    image: docker.io/library/postgres:18.1\n';
const WAITING = ['depends_on:', '  db:', '    condition: service_started'];
const OPTIONAL = `${DATABASE}    profiles: [full]\n`;

/** Examples of what `references` finds. */
export const EXAMPLES: Examples = {
  'REF-UNDEFINED': {
    wrong: webService('volumes:', '  - pages:/srv'),
    right: `${webService('volumes:', '  - pages:/srv')}volumes:\n  pages:\n`,
  },
  'DEP-DISABLED': {
    wrong: `${webService(...WAITING)}${OPTIONAL}`,
    right: `${webService(...WAITING, '    required: false')}${OPTIONAL}`,
  },
};
