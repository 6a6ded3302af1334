import { webService, type Examples } from '../examples.ts';

/** Examples of what `securityOptions` finds. */
export const EXAMPLES: Examples = {
  'SECURITY-OPTION': {
    wrong: webService('security_opt:', '  - no-new-privilege=true'),
    right: webService('security_opt:', '  - no-new-privileges=true'),
  },
};
