import { asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import { networkKeys } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

/** A port is published over a network that leads out; elsewhere the engine drops it without a word. */
export const unreachedPort: Rule = {
  codes: ['PORT-UNREACHED'],
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const { ports = [], network_mode: mode } = service;
      if (ports.length === 0) continue;
      const networks = networkKeys(service).map((key) => asMapping(member(document.networks, key)) ?? {});
      const isInside =
        networks.length > 0 && networks.every(({ internal, external }) => internal === true && external !== true);
      const because =
        mode === 'host'
          ? 'it listens on those of the host itself'
          : mode === 'none'
            ? 'it has no network'
            : isInside
              ? 'its networks are internal'
              : undefined;
      if (because === undefined) continue;
      yield {
        path: ['services', name, 'ports'],
        severity: 'warning',
        message: `\`${name}\` publishes no port: ${because}`,
        hint: isInside ? 'add a network that is not internal, or take `ports` away' : 'take `ports` away',
      };
    }
  },
};
