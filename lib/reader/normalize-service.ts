import { cleanPath } from '../compose/values/clean-path.ts';
import { childOf, withChild, withDefault } from './edit-map.ts';
import type { Variables } from './expand.ts';
import { below, tellOf, type Here } from './here.ts';
import { inherit } from './inherit.ts';
import { map, scalar } from './node-data.ts';
import type { MapNode, Node } from './node.ts';
import { replaceAt } from './replace-at.ts';
import { isNothing, textOf } from './text-of.ts';

/** A service that says what it implies: its network, what it waits for, how it is built, where its mounts end up. */
export function normalizeService(service: MapNode, variables: Variables, here: Here): MapNode {
  const steps: readonly ((node: MapNode) => MapNode)[] = [
    withNetwork,
    (node) =>
      replaceAt(node, 'pull_policy', (one) => (textOf(one) === 'if_not_present' ? scalar('missing', one.place) : one)),
    (node) => replaceAt(node, 'build', (one) => (one.kind === 'map' ? withDockerfile(one) : one)),
    (node) => replaceAt(node, 'build.args', (one) => inherit(one, variables, 'drop')),
    (node) => replaceAt(node, 'environment', (one) => inherit(one, variables, 'keep')),
    (node) => replaceAt(node, 'volumes.*.target', (one) => cleaned(one)),
    (node) => withDependencies(node, here),
  ];
  return steps.reduce((node, step) => step(node), service);
}

function withNetwork(service: MapNode): MapNode {
  if (service.entries.has('provider') || service.entries.has('network_mode')) return service;
  const networks = childOf(service, 'networks');
  if (networks !== undefined && (networks.kind !== 'map' || networks.entries.size > 0)) return service;
  return withChild(service, 'networks', map([['default', scalar(null, service.place)]], service.place));
}

function withDockerfile(build: MapNode): MapNode {
  const said = ['dockerfile', 'dockerfile_inline'].map((key) => childOf(build, key));
  if (said.some((one) => one !== undefined && !isNothing(one))) return build;
  return withChild(build, 'dockerfile', scalar('Dockerfile', build.place));
}

function cleaned(target: Node): Node {
  const text = textOf(target);
  const clean = text === undefined ? undefined : cleanPath(text);
  return clean === undefined || clean === text ? target : scalar(clean, target.place);
}

// A service whose name, network or mounts are used must have been started.
function withDependencies(service: MapNode, here: Here): MapNode {
  const implied = [...linked(service), ...sharing(service, here), ...mounted(service)];
  if (implied.length === 0) return service;
  const said = childOf(service, 'depends_on') ?? map([], service.place);
  if (said.kind !== 'map') return service;
  const all = implied.reduce((known, { name, restart, place }) => {
    const members = { condition: 'service_started', restart, required: true };
    const pairs = Object.entries(members).map(([key, value]) => [key, scalar(value, place)] as const);
    return withDefault(known, name, map(pairs, place));
  }, said);
  return withChild(service, 'depends_on', all);
}

interface Implied {
  readonly name: string;
  readonly restart: boolean;
  readonly place: Node['place'];
}

function linked(service: MapNode): readonly Implied[] {
  return textsIn(service, 'links').map(({ text, place }) => {
    const [name = '', alias, ...more] = text.split(':');
    return { name: alias !== undefined && more.length === 0 ? name : text, restart: true, place };
  });
}

function sharing(service: MapNode, here: Here): readonly Implied[] {
  return ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'].flatMap((key) => {
    const node = childOf(service, key);
    const text = textOf(node);
    if (node !== undefined && text === undefined) {
      const hint = `write \`host\`, \`service:\` or \`container:\` with a name, or leave \`${key}\` out`;
      const at = below(here, key);
      tellOf(node, { code: 'FORM-NOTHING', message: `\`${key}\` says nothing, and Compose crashes over it`, hint }, at);
    }
    const name = text?.startsWith('service:') === true ? text.slice('service:'.length) : undefined;
    return node === undefined || name === undefined ? [] : [{ name, restart: true, place: node.place }];
  });
}

function mounted(service: MapNode): readonly Implied[] {
  return textsIn(service, 'volumes_from')
    .filter(({ text }) => !text.startsWith('container:'))
    .map(({ text, place }) => ({ name: text.split(':', 1)[0] ?? '', restart: false, place }));
}

function textsIn(service: MapNode, key: string): readonly { readonly text: string; readonly place: Node['place'] }[] {
  const node = childOf(service, key);
  if (node?.kind !== 'list') return [];
  return node.items.flatMap((item) => {
    const text = textOf(item);
    return text === undefined ? [] : [{ text, place: item.place }];
  });
}
