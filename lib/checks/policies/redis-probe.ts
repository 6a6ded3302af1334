import { containers } from '../facts/containers.ts';
import { probeLine } from '../facts/words-of.ts';
import type { Convention } from './policy.ts';

/** A probe of Redis or Valkey fails when it is refused: without `-e` its client ends well even then. */
export const redisProbe: Convention = {
  codes: ['POLICY-PROBE-REDIS'],
  *check({ document }) {
    for (const [name, { healthcheck }] of containers(document)) {
      const line = probeLine(healthcheck);
      // One that looks for the answer does not need it.
      if (!/(?:redis|valkey)-cli(?!\S)/.test(line) || /\s-e\b|grep|PONG/.test(line)) continue;
      yield {
        path: ['services', name, 'healthcheck', 'test'],
        message: `the probe of \`${name}\` succeeds even when it is refused: its client ends well all the same`,
        hint: "add `-e`, with the password in `REDISCLI_AUTH`: `test: ['CMD', 'valkey-cli', '-e', 'ping']`",
      };
    }
  },
};
