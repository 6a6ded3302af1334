import type { Examples } from '../../../checks/examples/examples.ts';

const REST = ['  clientId: immich', ''].join('\n');

/** Examples of what `oauthTenant` finds. */
export const EXAMPLES: Examples = {
  'IMC-OAUTH': {
    wrong: `oauth:\n  enabled: true\n  issuerUrl: https://login.microsoftonline.com/common/v2.0\n${REST}`,
    right: `oauth:\n  enabled: true\n  issuerUrl: https://login.microsoftonline.com/3f1c8f2e-7a60-4b0e-9d0c-2b1f5c1d7e11/v2.0\n${REST}`,
  },
};
