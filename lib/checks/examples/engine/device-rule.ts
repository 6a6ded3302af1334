import { webService, type Examples } from '../examples.ts';

/** Examples of what `deviceRule` finds. */
export const EXAMPLES: Examples = {
  'DEVICE-RULE': {
    wrong: webService('device_cgroup_rules:', '  - c 189:*'),
    right: webService('device_cgroup_rules:', "  - 'c 189:* rmw'"),
  },
};
