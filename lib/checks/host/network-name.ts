import { engineName, isStackModel } from '../facts/engine-name.ts';
import type { HostRule } from '../rule.ts';

/** Names of networks are names of the host: two that are declared with one name are one network. */
export const networkName: HostRule = {
  codes: ['NAME-NETWORK'],
  *check(models) {
    const seen = new Map<string, string>();
    for (const model of models) {
      for (const [key, network] of Object.entries(model.document.networks ?? {})) {
        const name = engineName(model, key, network ?? {});
        if (name === undefined || network?.['external'] === true) continue;
        const owner = seen.get(name);
        if (owner === undefined) {
          seen.set(name, `${model.name}/${key}`);
          continue;
        }
        yield {
          model,
          path: ['networks', key, 'name'],
          // A file of somebody else's is judged as Docker Compose reads it, which sees this when it deploys.
          severity: isStackModel(model) ? 'error' : 'warning',
          message: `the network name \`${name}\` is taken by \`${owner}\``,
          hint: 'give one of them another name, or say `external: true` where the other one is meant',
        };
      }
    }
  },
};
