import type { Examples } from '../../../checks/examples/examples.ts';

/** Examples of what `oauthClient` finds. */
export const EXAMPLES: Examples = {
  'IMC-OAUTH': {
    wrong: 'oauth:\n  enabled: true\n  issuerUrl: http://auth.example.com\n  clientId: immich\n',
    right: 'oauth:\n  enabled: true\n  issuerUrl: https://auth.example.com\n  clientId: immich\n',
  },
};
