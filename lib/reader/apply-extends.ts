import { closestName } from '../core/closest-name.ts';
import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import type { ExtendsBases } from './extends-bases.ts';
import { ExtendsLayer, type Extended } from './extends-layer.ts';
import { readExtends, type ExtendsReference } from './extends-reference.ts';
import { mergeNodes } from './merge-nodes.ts';
import { nodeSize } from './node-size.ts';
import type { Entry, MapNode, Node } from './node.ts';
import type { ResetPath } from './resets.ts';
import type { Tell } from './tell.ts';
import { isNothing } from './text-of.ts';
import { told, type Where } from './variable-findings.ts';

/** What is known of the document whose services extend others. */
export interface ExtendsContext {
  /** The absolute path of its file. */
  readonly file: string;
  /** What it resets. */
  readonly resets: readonly ResetPath[];
  /** The other files that its project extends. */
  readonly bases: ExtendsBases;
}

/**
 * Lays every service over the one that it extends, which may itself extend another one, in this or another file.
 *
 * What a service says goes before what it extends, and what its tags reset is taken out of that. Nothing but services
 * comes from other files.
 */
export function applyExtends(file: MapNode, context: ExtendsContext, tell: Tell): MapNode {
  const services = file.entries.get('services');
  if (services === undefined) return file;
  if (services.value.kind !== 'map') {
    const where = { place: services.keyPlace, path: ['services'] };
    refuse(tell, 'SCHEMA-TYPE', '`services` is not a mapping', 'write each service below its name', where);
    return file;
  }
  const value = new Extending(services.value, context, tell).apply();
  return { ...file, entries: new Map(file.entries).set('services', { ...services, value }) };
}

/** How many services one service may be made of. */
const MAX_LINKS = 100;

/** How many values the services may have together that extend others. */
const MOST_VALUES = 1_000_000;

/** With how many names those are compared that do not exist. */
const MOST_COMPARED = 10_000;

/** A service that extends another one. */
interface Link {
  readonly layer: ExtendsLayer;
  readonly name: string;
  readonly service: MapNode;
  readonly where: Where;
}

class Extending {
  readonly #services: MapNode;
  readonly #main: ExtendsLayer;
  readonly #context: ExtendsContext;
  readonly #tell: Tell;
  readonly #sizes = new Map<Node, number>();
  #size = 0;
  #isTooMuch = false;
  #compared = 0;

  constructor(services: MapNode, context: ExtendsContext, tell: Tell) {
    this.#services = services;
    this.#main = new ExtendsLayer(services.entries, context.resets, false);
    this.#context = context;
    this.#tell = tell;
  }

  apply(): MapNode {
    const entries = new Map<string, Entry>();
    for (const [name, entry] of this.#services.entries) {
      const value = this.#isTooMuch ? undefined : this.#extend(name);
      entries.set(name, value === undefined ? entry : { ...entry, value });
    }
    return { ...this.#services, entries };
  }

  /** A service of the main file with what it extends, laid upon each other from the last one up. */
  #extend(first: string): Node | undefined {
    const links: Link[] = [];
    let extended = this.#follow(first, links);
    for (const link of links.toReversed()) {
      if (extended !== undefined) extended = this.#lay(link, extended);
      // A fault is told once, not for all that build on it.
      link.layer.done.set(link.name, extended ?? { node: link.service, depth: 0 });
    }
    return extended?.node;
  }

  /** Collects the services that extend each other; answers the last one, or nothing after a fault. */
  #follow(first: string, links: Link[]): Extended | undefined {
    const seen = new Set<string>();
    let [layer, name] = [this.#main, first];
    for (;;) {
      const known = layer.done.get(name);
      if (known !== undefined) return known;
      const service = layer.services.get(name);
      if (service === undefined || isNothing(service.value)) return { node: undefined, depth: 0 };
      if (service.value.kind !== 'map') return this.#notMapping(name, service);
      const said = service.value.entries.get('extends');
      if (said === undefined) return { node: service.value, depth: 0 };
      const place = said.value.kind === 'scalar' ? said.value.place : said.keyPlace;
      const where = { place, path: ['services', name, 'extends'] };
      const reference = readExtends(said.value, where.path, this.#tell);
      const next = reference && this.#layerOf(layer, reference, where);
      links.push({ layer, name, service: service.value, where });
      if (reference === undefined || next === undefined) return undefined;
      // A service counts as seen where it extends, under the name that it has for the file: Docker Compose counts so.
      const step = JSON.stringify([reference.file?.name ?? this.#context.file, name]);
      if (seen.has(step)) return this.#cycle(links);
      if (links.length > MAX_LINKS) return this.#tooLong(where);
      seen.add(step);
      [layer, name] = [next, reference.service];
    }
  }

  /** The services among which the one that is extended is found. */
  #layerOf(layer: ExtendsLayer, { service, shown, file }: ExtendsReference, where: Where): ExtendsLayer | undefined {
    const found = file === undefined ? layer.own : this.#context.bases.find(file);
    if (found === undefined || found.services.has(service)) return found;
    this.#compared += found.services.size;
    const meant = this.#compared > MOST_COMPARED ? undefined : closestName(service, found.services.keys());
    const message = `${file?.shown ?? 'this file'} has no service ${shown}`;
    const hint = meant === undefined ? 'write the name of a service that it has' : `did you mean \`${meant}\`?`;
    return refuse(this.#tell, 'EXTENDS-SERVICE', message, hint, where);
  }

  #lay({ layer, name, service, where }: Link, { node, depth }: Extended): Extended | undefined {
    // A base that says nothing leaves a service that extends nothing.
    if (node?.kind !== 'map') return { node: withoutExtends(service), depth: 0 };
    if (depth >= MAX_LINKS) return this.#tooLong(where);
    const merged = mergeNodes(layer.reset(name, node), service, this.#tell, ['services', name]);
    const result = withoutExtends(merged);
    this.#size += nodeSize(result, this.#sizes);
    if (this.#size <= MOST_VALUES) return { node: result, depth: depth + 1 };
    const message = `the services that extend others have more than ${MOST_VALUES} values together`;
    return this.#limit(message, 'extend smaller services', where);
  }

  #notMapping(name: string, { keyPlace }: Entry): undefined {
    const hint = 'write its attributes below it, such as `image`';
    const where = { place: keyPlace, path: ['services', name] };
    return refuse(this.#tell, 'SCHEMA-TYPE', `the service \`${name}\` is not a mapping`, hint, where);
  }

  #tooLong(where: Where): undefined {
    const message = `a service extends another one through more than ${MAX_LINKS} others`;
    return this.#limit(message, 'let it extend the last one itself', where);
  }

  #limit(message: string, hint: string, where: Where): undefined {
    this.#isTooMuch = true;
    return refuse(this.#tell, 'FILES-LIMIT', message, hint, where);
  }

  #cycle(links: readonly Link[]): undefined {
    const last = links.at(-1) as Link;
    const from = links.slice(0, -1).findLastIndex(({ name }) => name === last.name);
    const names = links.slice(from).map(({ name }) => `\`${name}\``);
    const message = `${names.slice(0, 8).join(' extends ')}${names.length > 8 ? ' and so on' : ''}, which makes a circle`;
    return refuse(this.#tell, 'EXTENDS-CYCLE', message, 'take one `extends` out of it', last.where);
  }
}

function withoutExtends(service: MapNode): MapNode {
  const entries = new Map(service.entries);
  entries.delete('extends');
  return { ...service, entries };
}

function refuse(tell: Tell, code: DiagnosticCode, message: string, hint: string, where: Where): undefined {
  tell({ code, severity: 'error', message, hint, ...told(where) });
}
