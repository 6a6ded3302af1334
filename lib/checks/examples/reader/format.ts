import { webService, type Examples } from '../examples.ts';

/** Examples of findings on what the format allows where. */
export const EXAMPLES: Examples = {
  'SCHEMA-KEY': {
    wrong: webService('healtcheck:', '  test: curl --fail http://localhost'),
    right: webService('healthcheck:', '  test: curl --fail http://localhost'),
  },
  'SCHEMA-TYPE': {
    wrong: webService('dns: 1.1'),
    right: webService("dns: '1.1.1.1'"),
  },
  'SCHEMA-VALUE': {
    wrong: webService('cgroup: shared'),
    right: webService('cgroup: host'),
  },
  'SCHEMA-MISSING': {
    wrong: webService('provider:', '  options:', '    size: small'),
    right: webService('provider:', '  type: model', '  options:', '    size: small'),
  },
  'SCHEMA-NEWER': {
    wrong: webService('pre_start:', '  - command: migrate'),
    right: webService('post_start:', '  - command: migrate'),
  },
};
