import type { Examples } from '../../../checks/examples/examples.ts';

/** Examples of what `externalDomain` finds. */
export const EXAMPLES: Examples = {
  'IMC-EXTERNAL-DOMAIN': {
    wrong: 'server:\n  externalDomain: photos.example.com:2283\n',
    right: 'server:\n  externalDomain: https://photos.example.com:2283\n',
  },
};
