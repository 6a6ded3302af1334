import type { ComposeModel } from '../../compose/compose-model.ts';
import { engineName } from '../facts/engine-name.ts';
import { imageName } from '../facts/image-family.ts';
import { member } from '../facts/plain.ts';
import { traefikElements } from '../facts/traefik-labels.ts';
import type { HostRule } from '../rule.ts';

const LABEL = 'traefik.docker.network';

/** Where a stack of the host runs Traefik, it is on the network of every route: it cannot send anybody elsewhere. */
export const routeNetwork: HostRule = {
  codes: ['HOST-ROUTE'],
  *check(models) {
    const joined = joinedByTraefik(models);
    if (joined === undefined) return;
    for (const model of models) {
      for (const [service, attributes] of Object.entries(model.document.services)) {
        const network = attributes.labels?.[LABEL];
        const hasRoute = traefikElements(attributes).some(({ kind }) => kind === 'routers');
        if (!hasRoute || typeof network !== 'string' || joined.has(network)) continue;
        yield {
          model,
          path: ['services', service, 'labels', LABEL],
          severity: 'warning',
          message: `\`${service}\` has a route over \`${network}\`, which Traefik is not on`,
          hint: `add it to the stack of Traefik: \`new Network(stack, '${network}', { name: '${network}', external: true })\``,
        };
      }
    }
  },
};

// Nothing where no stack runs Traefik, or where it reaches more than can be seen here.
function joinedByTraefik(models: readonly ComposeModel[]): ReadonlySet<string> | undefined {
  const joined = new Set<string>();
  for (const model of models) {
    for (const attributes of Object.values(model.document.services)) {
      if (imageName(attributes) !== 'traefik') continue;
      if (attributes.network_mode !== undefined) return undefined;
      for (const key of Object.keys(attributes.networks ?? {})) {
        const name = engineName(model, key, member(model.document.networks, key) ?? {});
        if (name === undefined) return undefined;
        joined.add(name);
      }
    }
  }
  return joined.size === 0 ? undefined : joined;
}
