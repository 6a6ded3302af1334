import type { Examples } from '../../../checks/examples/examples.ts';

const PROVIDER = 'oauth:\n  enabled: true\n  issuerUrl: https://auth.example.com\n  clientId: immich\n';

/** Examples of what `oauthScope` finds. */
export const EXAMPLES: Examples = {
  'IMC-OAUTH': {
    wrong: `${PROVIDER}  scope: email profile\n`,
    right: `${PROVIDER}  scope: openid email profile\n`,
  },
};
