import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** Compose starts what is named as a service first, and again when it is replaced; of a container it knows nothing. */
export const ownContainer: Rule = {
  codes: ['NET-CONTAINER'],
  *check({ document }) {
    const services = engineServices(document);
    const owners = new Map(services.map(([name, { container_name: container = '' }]) => [container, name]));
    for (const [name, service] of services) {
      for (const attribute of ['network_mode', 'ipc', 'pid'] as const) {
        const value = service[attribute];
        const container = typeof value === 'string' ? /^container:(.+)$/s.exec(value)?.[1] : undefined;
        const owner = container === undefined ? undefined : owners.get(container);
        if (owner === undefined) continue;
        yield {
          path: ['services', name, attribute],
          severity: 'warning',
          message: `\`${name}\` joins the container \`${container}\` by its name: when \`${owner}\` is replaced, it is left with the old one`,
          hint: `say \`${attribute}: service:${owner}\``,
        };
      }
    }
  },
};
