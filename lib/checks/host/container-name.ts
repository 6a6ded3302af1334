import { isStackModel } from '../facts/engine-name.ts';
import type { HostRule } from '../rule.ts';

/** Container names are names of the host: one container each, over all stacks. */
export const containerName: HostRule = {
  codes: ['NAME-CONTAINER'],
  *check(models) {
    const seen = new Map<string, string>();
    for (const model of models) {
      for (const [service, { container_name: name }] of Object.entries(model.document.services)) {
        if (typeof name !== 'string') continue;
        const owner = seen.get(name);
        if (owner !== undefined) {
          yield {
            model,
            path: ['services', service, 'container_name'],
            message: `the container name \`${name}\` is taken by \`${owner}\``,
            hint: 'give one of them another name: a host has each name once',
          };
        }
        seen.set(name, isStackModel(model) ? `${model.name}/${service}` : service);
      }
    }
  },
};
