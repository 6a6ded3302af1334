import { webService, type Examples } from '../examples.ts';

/** Examples of what `dnsAddress` finds. */
export const EXAMPLES: Examples = {
  'DNS-ADDRESS': { wrong: webService('dns:', '  - one.one.one.one'), right: webService('dns:', '  - 1.1.1.1') },
};
