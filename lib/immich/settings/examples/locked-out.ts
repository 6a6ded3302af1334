import type { Examples } from '../../../checks/examples/examples.ts';

/** Examples of what `lockedOut` finds. */
export const EXAMPLES: Examples = {
  'IMC-LOCKED-OUT': {
    wrong: 'passwordLogin:\n  enabled: false\n',
    right: 'passwordLogin:\n  enabled: true\n',
  },
};
