import type { Examples } from '../../../checks/examples/examples.ts';

const PROVIDER = 'oauth:\n  enabled: true\n  issuerUrl: https://auth.example.com\n  clientId: immich\n';

/** Examples of what `signingAlgorithm` finds. */
export const EXAMPLES: Examples = {
  'IMC-VALUE': {
    wrong: `${PROVIDER}  signingAlgorithm: rs256\n`,
    right: `${PROVIDER}  signingAlgorithm: RS256\n`,
  },
};
