import { webService, type Examples } from '../examples.ts';

const SERVICE = webService('read_only: true', 'configs:', '  - page');

/** Examples of what `unwritableSecrets` finds. */
export const EXAMPLES: Examples = {
  'SECRET-UNWRITABLE': {
    wrong: `${SERVICE}configs:\n  page:\n    content: Hello\n`,
    right: `${SERVICE}configs:\n  page:\n    file: ./page\n`,
  },
};
