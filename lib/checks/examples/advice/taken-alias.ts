import { webService, type Examples } from '../examples.ts';

const DATABASE = '  db:\n    image: docker.io/library/postgres:18.1\n';
const ALIAS = ['networks:', '  default:', '    aliases:'];

/** Examples of what `takenAlias` finds. */
export const EXAMPLES: Examples = {
  'ALIAS-TAKEN': {
    wrong: `${webService(...ALIAS, '      - db')}${DATABASE}`,
    right: `${webService(...ALIAS, '      - www')}${DATABASE}`,
  },
};
