import { literalsIn } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const RULE = /^[acb] (?:\d+|\*):(?:\d+|\*) [rwm]{1,3}$/;

/** A rule for devices is a kind, two numbers and what may be done. */
export const deviceRule: Rule = {
  codes: ['DEVICE-RULE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { device_cgroup_rules: rules }] of engineServices(document)) {
      for (const [index, rule] of literalsIn(rules).entries()) {
        if (RULE.test(rule)) continue;
        yield {
          path: ['services', name, 'device_cgroup_rules', index],
          message: `\`${rule}\` is not a rule for devices`,
          hint: 'write `a`, `b` or `c`, the numbers, and what is allowed, such as `c 189:* rmw`',
        };
      }
    }
  },
};
