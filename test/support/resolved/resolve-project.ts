import type { ObjectType } from '../../../lib/compose/attribute-type.ts';
import { formsOf, typeAt } from '../../../lib/compose/attributes/attribute-at.ts';
import { childOf, mapsIn } from '../../../lib/reader/edit-map.ts';
import { extensionData } from './extension-data.ts';
import type { MapNode, Node } from '../../../lib/reader/node.ts';
import { resolveObject, type Resolved, type ResolvedMap } from './resolve-value.ts';
import { textOf } from '../../../lib/reader/text-of.ts';

/**
 * What `docker compose config --format json` prints for a project.
 *
 * @param document What reading came to: canonical, with the whole environment, without services that are switched off.
 */
export function resolveProject(document: MapNode, name: string): ResolvedMap {
  const services = mapsIn(childOf(document, 'services'));
  const used = usedResources(services.map(([, service]) => service));
  const sections = SECTIONS.flatMap((section) => {
    const known = mapsIn(childOf(document, section)).filter(([key]) => used[section].has(key));
    return known.length === 0 ? [] : [[section, printed(section, known)] as const];
  });
  const extensions = [...document.entries].filter(([key]) => key.startsWith('x-'));
  const project: ResolvedMap = {
    name,
    services: printed('services', services),
    ...Object.fromEntries(sections),
    ...Object.fromEntries(extensions.map(([key, { value }]) => [key, extensionData(value)])),
  };
  return withDoubledDollars(project) as ResolvedMap;
}

const SECTIONS = ['networks', 'volumes', 'secrets', 'configs'] as const;

type Used = Readonly<Record<(typeof SECTIONS)[number], ReadonlySet<string>>>;

function printed(section: string, members: readonly (readonly [string, MapNode])[]): ResolvedMap {
  const found = typeAt([section, '*']);
  const type = found && formsOf(found).find((form): form is ObjectType => form.kind === 'object');
  if (type === undefined) return {};
  return Object.fromEntries(members.map(([key, node]) => [key, withReplicas(resolveObject(node, type))]));
}

// A service that says how many containers it has says so in `deploy` as well, if it says anything there.
function withReplicas(member: ResolvedMap): ResolvedMap {
  const { scale, deploy } = member;
  return scale === undefined || !isMap(deploy) ? member : { ...member, deploy: { ...deploy, replicas: scale } };
}

/** What services use of the project: the rest is not printed. */
function usedResources(services: readonly MapNode[]): Used {
  const names = (nodes: readonly (Node | undefined)[]) =>
    new Set(nodes.flatMap((node) => (node?.kind === 'map' ? [...node.entries.keys()] : [])));
  const sources = (nodes: readonly (Node | undefined)[]) =>
    new Set(nodes.flatMap(itemsOf).map((item) => sourceOf(item)));
  const all = (key: string) => services.map((service) => childOf(service, key));
  const volumes = all('volumes')
    .flatMap(itemsOf)
    .filter((mount) => textOf(childOf(mount, 'type')) === 'volume');
  const buildSecrets = all('build').map((build) => childOf(build, 'secrets'));
  return {
    networks: names(all('networks')),
    volumes: new Set(volumes.map(sourceOf)),
    secrets: sources([...all('secrets'), ...buildSecrets]),
    configs: sources(all('configs')),
  };
}

function itemsOf(node: Node | undefined): readonly Node[] {
  return node?.kind === 'list' ? node.items : [];
}

function sourceOf(node: Node): string {
  return textOf(childOf(node, 'source')) ?? '';
}

// Whoever reads what was printed takes a single dollar sign for a variable.
function withDoubledDollars(value: Resolved): Resolved {
  if (typeof value === 'string') return value.replaceAll('$', '$$$$');
  if (Array.isArray(value)) return value.map(withDoubledDollars);
  if (!isMap(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [
    key.replaceAll('$', '$$$$'),
    withDoubledDollars(member),
  ]);
  return Object.fromEntries(members) as ResolvedMap;
}

function isMap(value: Resolved | undefined): value is ResolvedMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
