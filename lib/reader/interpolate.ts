import { isOldFlag } from '../compose/values/flag.ts';
import { CAST_PATHS, castAt, castPathsBelow, castText, type Cast, type CastPaths } from './casts.ts';
import { DollarPlaces } from './dollar-places.ts';
import { expand, type Variables } from './expand.ts';
import type { Entry, ListNode, MapNode, Node, ScalarNode } from './node.ts';
import type { Place } from './source-text.ts';
import type { Tell } from './tell.ts';
import { isFault, parseTemplate } from './template.ts';
import {
  castFinding,
  missingFinding,
  switchFinding,
  templateFinding,
  unsetFinding,
  type Filled,
  type Where,
} from './variable-findings.ts';

type Paths = CastPaths | Cast | undefined;

/**
 * Fills in the variables of a document: in every value, never in a key, also below `x-…` and in services that no profile
 * switches on; then makes numbers and switches of the texts where Docker Compose does.
 *
 * What variables make of a value is a text, even where YAML would take it for something else. A variable that is missing
 * is told of once, at its first place.
 */
export function interpolate(node: Node, variables: Variables, tell: Tell): Node {
  return new Interpolation(variables, tell).visit(node, CAST_PATHS);
}

class Interpolation {
  readonly #variables: Variables;
  readonly #tell: Tell;
  readonly #path: (string | number)[] = [];
  readonly #told = new Set<string>();
  // What aliases share is filled in once for each kind of place that it stands in.
  readonly #done = new Map<Paths, Map<Node, Node>>();

  constructor(variables: Variables, tell: Tell) {
    this.#variables = variables;
    this.#tell = tell;
  }

  visit(node: Node, paths: Paths): Node {
    // What `!reset` takes away is never looked at.
    if (node.tag === '!reset') return node;
    const cast = castAt(paths);
    if (node.kind === 'scalar' && (!isText(node) || (cast === undefined && !node.value.includes('$')))) return node;
    let done = this.#done.get(paths);
    if (done === undefined) this.#done.set(paths, (done = new Map()));
    let result = done.get(node);
    if (result === undefined) done.set(node, (result = this.#fill(node, paths, cast)));
    return result;
  }

  #fill(node: Node, paths: Paths, cast: Cast | undefined): Node {
    if (node.kind === 'map') return this.#map(node, paths);
    if (node.kind === 'list') return this.#list(node, castPathsBelow(paths, '[]'));
    return isText(node) ? this.#scalar(node, cast) : node;
  }

  #map(node: MapNode, paths: Paths): MapNode {
    let entries: Map<string, Entry> | undefined;
    for (const [key, entry] of node.entries) {
      this.#path.push(key);
      const value = this.visit(entry.value, castPathsBelow(paths, key));
      this.#path.pop();
      if (value === entry.value) continue;
      entries ??= new Map(node.entries);
      entries.set(key, { ...entry, value });
    }
    return entries === undefined ? node : { ...node, entries };
  }

  #list(node: ListNode, paths: Paths): ListNode {
    let items: Node[] | undefined;
    for (const [index, item] of node.items.entries()) {
      this.#path.push(index);
      const value = this.visit(item, paths);
      this.#path.pop();
      if (value === item) continue;
      items ??= [...node.items];
      items[index] = value;
    }
    return items === undefined ? node : { ...node, items };
  }

  #scalar(node: TextNode, cast: Cast | undefined): ScalarNode {
    const places = new DollarPlaces(node.value, node.place);
    const filled = this.#expand(node.value, places);
    if (filled === undefined) return node;
    const { text, unset } = filled;
    const value = cast === undefined ? text : this.#cast(filled, cast, node.place);
    if (value === undefined) return node;
    for (const { name, offset } of unset) {
      if (this.#isFirst(name)) this.#tell(unsetFinding(name, this.#where(places.of(offset))));
    }
    return value === node.value ? node : { ...node, ...spelled(value) };
  }

  #cast(filled: Filled, cast: Cast, place: Place): boolean | number | bigint | undefined {
    const { value, fault } = castText(filled.text, cast);
    if (fault !== undefined) this.#tell(castFinding(filled, cast, fault, this.#where(place)));
    else if (typeof value === 'boolean' && isOldFlag(filled.text)) {
      this.#tell(switchFinding(filled, value, this.#where(place)));
    }
    return value;
  }

  #expand(value: string, places: DollarPlaces): Filled | undefined {
    const template = parseTemplate(value);
    if (isFault(template)) {
      this.#tell(templateFinding(template, this.#where(places.of(template.offset))));
      return undefined;
    }
    const { text, unset, missing } = expand(template, this.#variables);
    for (const one of missing) {
      const { name, offset } = one.reference;
      if (this.#isFirst(`${name}?`)) this.#tell(missingFinding(one, this.#where(places.of(offset))));
    }
    const names = template.flatMap((part) => (typeof part === 'string' ? [] : [part.name]));
    return missing.length > 0 ? undefined : { text, names: [...new Set(names)], unset };
  }

  #isFirst(said: string): boolean {
    return this.#told.size < this.#told.add(said).size;
  }

  #where(place: Place): Where {
    return { place, path: [...this.#path] };
  }
}

type TextNode = ScalarNode & { readonly value: string };

function isText(node: ScalarNode): node is TextNode {
  return typeof node.value === 'string' && node.type !== 'timestamp';
}

function spelled(value: string | boolean | number | bigint): Pick<ScalarNode, 'type' | 'value' | 'text'> {
  const text = String(value);
  if (typeof value === 'string') return { type: 'string', value, text };
  if (typeof value === 'boolean') return { type: 'boolean', value, text };
  return { type: typeof value === 'bigint' ? 'integer' : 'float', value: Number(value), text };
}
