import { containers } from '../facts/containers.ts';
import { probeWords } from '../facts/words-of.ts';
import type { Convention } from './policy.ts';

/** A probe asks an address: `localhost` is the IPv6 one in many images, where the service may not listen. */
export const probeAddress: Convention = {
  codes: ['POLICY-PROBE-ADDRESS'],
  *check({ document }) {
    for (const [name, { healthcheck }] of containers(document)) {
      if (!probeWords(healthcheck).some((word) => /(?<![\w.-])localhost(?![\w.-])/.test(word))) continue;
      yield {
        path: ['services', name, 'healthcheck', 'test'],
        message: `the probe of \`${name}\` asks \`localhost\`, which may be \`::1\``,
        hint: 'write `127.0.0.1`',
      };
    }
  },
};
