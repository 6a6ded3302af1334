import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** Nothing runs with every privilege of the host. */
export const privileged: Convention = {
  codes: ['POLICY-PRIVILEGED'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const hint = 'name the devices and capabilities that it needs: `devices`, and `capAdd` with the reason of each';
      if (service['privileged'] === true) {
        const message = `\`${name}\` is privileged: it can do on the host whatever root can`;
        yield { path: ['services', name, 'privileged'], message, hint };
      }
      for (const [index, capability] of (service.cap_add ?? []).entries()) {
        if (typeof capability !== 'string' || capability.toUpperCase() !== 'ALL') continue;
        const message = `\`${name}\` has every capability, which is as much as root of the host has`;
        yield { path: ['services', name, 'cap_add', index], message, hint };
      }
    }
  },
};
