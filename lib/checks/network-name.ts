import type { HostRule } from './rule.ts';

/** Names of networks are names of the host: two that are declared with one name are one network. */
export const networkName: HostRule = {
  codes: ['NAME-NETWORK'],
  *check(models) {
    const seen = new Map<string, string>();
    for (const model of models) {
      for (const [key, { name, external }] of Object.entries(model.document.networks ?? {})) {
        if (typeof name !== 'string' || external === true) continue;
        const owner = seen.get(name);
        if (owner !== undefined) {
          yield {
            model,
            path: ['networks', key, 'name'],
            message: `the network name \`${name}\` is taken by \`${owner}\``,
            hint: 'give one of them another name, or say `external: true` where the other one is meant',
          };
        }
        seen.set(name, `${model.stack.name}/${key}`);
      }
    }
  },
};
