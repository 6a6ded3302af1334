import type { HostRule } from './rule.ts';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;

/** Container names are names of the host: one container each, over all stacks. */
export const containerName: HostRule = {
  codes: ['NAME-CONTAINER'],
  *check(models) {
    const seen = new Map<string, string>();
    for (const model of models) {
      for (const [service, { container_name: name, scale, deploy }] of Object.entries(model.document.services)) {
        const path = ['services', service, 'container_name'];
        const count = scale ?? deploy?.['replicas'];
        if (name !== undefined && typeof count === 'number' && count > 1) {
          yield {
            model,
            path,
            message: `\`${service}\` runs ${count} containers under one name`,
            hint: 'leave the `containerName` out: Compose numbers them',
          };
        }
        if (typeof name !== 'string') continue;
        if (!NAME.test(name)) {
          yield {
            model,
            path,
            message: `\`${name}\` is not a container name`,
            hint: 'two characters or more: letters, digits, `_`, `.` and `-`, beginning with a letter or digit',
          };
        }
        const owner = seen.get(name);
        if (owner !== undefined) {
          yield {
            model,
            path,
            message: `the container name \`${name}\` is taken by \`${owner}\``,
            hint: 'give one of them another name: a host has each name once',
          };
        }
        seen.set(name, `${model.stack.name}/${service}`);
      }
    }
  },
};
