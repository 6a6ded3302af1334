import type { Examples } from '../../../checks/examples/examples.ts';

/** Examples of what `placeholder` finds. */
export const EXAMPLES: Examples = {
  'IMC-PLACEHOLDER': {
    wrong: 'server:\n  externalDomain: https://${DOMAIN}\n',
    right: 'server:\n  externalDomain: https://photos.example.com\n',
  },
};
