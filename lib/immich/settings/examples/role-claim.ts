import type { Examples } from '../../../checks/examples/examples.ts';

const ENTRA = [
  'oauth:',
  '  enabled: true',
  '  issuerUrl: https://login.microsoftonline.com/3f1c8f2e-7a60-4b0e-9d0c-2b1f5c1d7e11/v2.0',
  '  clientId: immich',
];

/** Examples of what `roleClaim` finds. */
export const EXAMPLES: Examples = {
  'IMC-ROLE-CLAIM': {
    wrong: [...ENTRA, '  roleClaim: groups', ''].join('\n'),
    right: [...ENTRA, '  roleClaim: roles', ''].join('\n'),
  },
};
