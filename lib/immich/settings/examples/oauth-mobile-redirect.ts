import type { Examples } from '../../../checks/examples/examples.ts';

const OVERRIDE = [
  'oauth:',
  '  enabled: true',
  '  issuerUrl: https://auth.example.com',
  '  clientId: immich',
  '  mobileOverrideEnabled: true',
  '  mobileRedirectUri: ',
].join('\n');

/** Examples of what `oauthMobileRedirect` finds. */
export const EXAMPLES: Examples = {
  'IMC-OAUTH': {
    wrong: `${OVERRIDE}https://photos.example.com/auth/login\n`,
    right: `${OVERRIDE}https://photos.example.com/api/oauth/mobile-redirect\n`,
  },
};
