import { containers } from '../facts/containers.ts';
import { probeWords } from '../facts/words-of.ts';
import type { Convention } from './policy.ts';

// An assignment before a command reaches its environment, not its arguments.
const EXPANDED = /(?<![A-Z0-9_]=["']?)\$\{?\w*(?:PASSW|PASSPHRASE|SECRET|TOKEN|passw|secret|token)/;

/** No probe passes a secret as an argument, which everybody on the host can read while it runs. */
export const probeSecret: Convention = {
  codes: ['POLICY-PROBE-SECRET'],
  *check({ document }) {
    for (const [name, { healthcheck }] of containers(document)) {
      if (!probeWords(healthcheck).some((word) => EXPANDED.test(word))) continue;
      yield {
        path: ['services', name, 'healthcheck', 'test'],
        message: `the probe of \`${name}\` passes a secret as an argument, which others can read`,
        hint: 'pass it in the environment, as `REDISCLI_AUTH`, `PGPASSWORD` or `MYSQL_PWD`, or ask something that needs none',
      };
    }
  },
};
