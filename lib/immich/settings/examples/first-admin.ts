import type { Examples } from '../../../checks/examples/examples.ts';

const PROVIDER = ['oauth:', '  enabled: true', '  issuerUrl: https://auth.example.com', '  clientId: immich'];
const PASSWORD_OFF = ['passwordLogin:', '  enabled: false', ''];

/** Examples of what `firstAdmin` finds. */
export const EXAMPLES: Examples = {
  'IMC-FIRST-ADMIN': {
    wrong: [...PROVIDER, ...PASSWORD_OFF].join('\n'),
    right: [...PROVIDER, '  roleClaim: immich_role', ...PASSWORD_OFF].join('\n'),
  },
};
