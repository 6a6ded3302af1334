import { containerCount } from '../facts/container-count.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** One name is for one container. */
export const containerScale: Rule = {
  codes: ['NAME-CONTAINER'],
  *check({ document }) {
    for (const [name, service] of servicesOf(document)) {
      const count = containerCount(service);
      if (service.container_name === undefined || service.container_name === '' || count <= 1) continue;
      yield {
        path: ['services', name, 'container_name'],
        message: `\`${name}\` runs ${count} containers under one name`,
        hint: 'leave the name out: Compose numbers them',
      };
    }
  },
};
