import { webService, type Examples } from '../examples.ts';

/** Examples of what `sysctlName` finds. */
export const EXAMPLES: Examples = {
  'SYSCTL-NAME': {
    wrong: webService('sysctls:', '  vm.max_map_count: 262144'),
    right: webService('sysctls:', '  net.core.somaxconn: 1024'),
  },
};
