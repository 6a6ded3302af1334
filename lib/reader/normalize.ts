import type { Variables } from './expand.ts';
import { childOf, mapsIn, withChild } from './edit-map.ts';
import { map, scalar } from './node-data.ts';
import type { MapNode, Node } from './node.ts';
import { normalizeService } from './normalize-service.ts';
import { replaceAt } from './replace-at.ts';
import type { Tell } from './tell.ts';

/** What a document takes from around it. */
export interface Surroundings {
  /** The name of the project. */
  readonly project: string;
  readonly variables: Variables;
}

/** Says in a validated document what Docker Compose takes for granted: the default network, dependencies, names. */
export function normalize(node: MapNode, { project, variables }: Surroundings, tell: Tell): MapNode {
  const services = replaceAt(node, 'services.*', (service, path) =>
    service.kind === 'map' ? normalizeService(service, variables, { path, tell }) : service,
  );
  return ['networks.*', 'volumes.*', 'configs.*', 'secrets.*'].reduce((root, pattern) => {
    return replaceAt(root, pattern, (one, [, key]) => withName(one, String(key), project));
  }, withDefaultNetwork(services));
}

// Services on no other network are on that one, which only then exists.
function withDefaultNetwork(node: MapNode): MapNode {
  const user = mapsIn(childOf(node, 'services')).find(([, service]) => usesDefault(service))?.[1];
  if (user === undefined) return node;
  const networks = childOf(node, 'networks') ?? map([], user.place);
  if (networks.kind !== 'map' || networks.entries.has('default')) return node;
  return withChild(node, 'networks', withChild(networks, 'default', scalar(null, user.place)));
}

function usesDefault(service: MapNode): boolean {
  if (service.entries.has('provider') || service.entries.has('network_mode')) return false;
  return childOf(childOf(service, 'networks'), 'default') !== undefined;
}

// What exists already is named by its key, what Compose creates by the project as well.
function withName(node: Node, key: string, project: string): Node {
  const resource = node.kind === 'map' ? node : map([], node.place);
  const name = childOf(resource, 'name');
  if (name !== undefined && !(name.kind === 'scalar' && name.value === null)) return resource;
  const external = childOf(resource, 'external');
  const isExternal = external?.kind === 'scalar' && external.value === true;
  return withChild(resource, 'name', scalar(isExternal ? key : `${project}_${key}`, resource.place));
}
