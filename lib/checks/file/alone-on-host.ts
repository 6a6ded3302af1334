import { containerName } from '../host/container-name.ts';
import { networkName } from '../host/network-name.ts';
import { publishedPort } from '../host/published-port.ts';
import type { HostRule, Rule } from '../rule.ts';

const HOST_RULES: readonly HostRule[] = [containerName, networkName, publishedPort];

/** What the stacks of a host share out among them, the services of one file share out as well. */
export const aloneOnHost: Rule = {
  codes: ['NAME-CONTAINER', 'NAME-NETWORK', 'PORT-TAKEN'],
  *check(model) {
    for (const rule of HOST_RULES) {
      for (const { model: _, ...remark } of rule.check([model])) yield { code: rule.codes[0], ...remark };
    }
  },
};
