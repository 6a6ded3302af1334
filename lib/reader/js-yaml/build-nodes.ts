import type { Entry, MapNode, Node } from '../node.ts';
import { Place, type SourceText } from '../source-text.ts';
import { Extents } from '../yaml/extents.ts';
import { shortName, YamlFault } from '../yaml/fault.ts';
import { applyTagOfFour, type RawKind } from './apply-tag-4.ts';
import { applyTagOfFive } from './apply-tag-5.ts';
import type { Traits } from './dialect.ts';
import { KeyTexts } from './key-texts.ts';
import { mergeSources } from './merge-sources.ts';
import type { RawList, RawMap, RawNode, RawPair, RawScalar } from './raw-node.ts';
import { resolvePlain } from './resolve-plain.ts';
import { tagName } from './tags.ts';

/** Gives the nodes of a document their meaning as js-yaml does; throws a `YamlFault`. Nodes with two names are shared. */
export function buildNodes(root: RawNode, source: SourceText, traits: Traits): Node {
  return new Builder(source, traits).value(root);
}

class Builder {
  readonly #source: SourceText;
  readonly #traits: Traits;
  readonly #named = new Map<string, Node>();
  /** What is being read around the place. */
  readonly #open = new Set<Node>();
  readonly #extents = new Extents();
  readonly #keys: KeyTexts;
  #hasAliases = false;
  #merges = 0;

  constructor(source: SourceText, traits: Traits) {
    this.#source = source;
    this.#traits = traits;
    this.#keys = new KeyTexts(traits);
  }

  /** A node that becomes part of another, which it cannot be around. */
  value(raw: RawNode): Node {
    const node = this.#node(raw);
    if (!this.#open.has(node)) return node;
    throw new YamlFault('YAML-CYCLE', raw.offset, 'an alias stands inside of what it names', 'name something else');
  }

  #node(raw: RawNode): Node {
    if (raw.early !== '') this.#named.set(raw.early, { kind: 'map', entries: new Map(), place: this.#place(raw) });
    const node = this.#tagged(raw, this.#content(raw));
    if (raw.anchor !== '') this.#named.set(raw.anchor, node);
    return node;
  }

  #content(raw: RawNode): Node {
    switch (raw.kind) {
      case 'scalar':
        return this.#scalar(raw);
      case 'list':
        return this.#list(raw);
      case 'map':
        return this.#map(raw);
      case 'alias':
        return this.#target(raw.name, raw.offset);
      case 'kept':
        return this.#node(raw.inner);
    }
  }

  #tagged(raw: RawNode, node: Node): Node {
    if (raw.tag === '') return node;
    return this.#traits.isFive
      ? applyTagOfFive(raw.tag, node, this.#traits)
      : applyTagOfFour(raw.tag, node, kindOf(raw), this.#traits);
  }

  #scalar(raw: RawScalar): Node {
    const { text = '', isPlain, tag } = raw;
    const place = this.#place(raw);
    const isMissing = raw.text === undefined && (tag === '' || !this.#traits.isFive);
    if (isMissing) return { kind: 'scalar', type: 'null', value: null, text, place };
    const meaning = isPlain && tag === '' ? resolvePlain(text, this.#traits) : { type: 'string' as const, value: text };
    return { kind: 'scalar', ...meaning, text, place };
  }

  #list(raw: RawList): Node {
    const items: Node[] = [];
    return this.#around({ kind: 'list', items, place: this.#place(raw) }, raw, () => {
      for (const item of raw.items) items.push(this.value(item));
    });
  }

  #map(raw: RawMap): Node {
    const entries = new Map<string, Entry>();
    const map: MapNode = { kind: 'map', entries, place: this.#place(raw) };
    const merged = new Set<string>();
    return this.#around(map, raw, () => {
      for (const pair of raw.pairs) this.#pair(pair, entries, merged);
    });
  }

  #around(node: Node, raw: RawNode, read: () => void): Node {
    if (raw.anchor !== '') this.#named.set(raw.anchor, node);
    this.#open.add(node);
    read();
    this.#open.delete(node);
    if (this.#hasAliases) this.#extents.measure(node, raw.offset);
    return node;
  }

  #pair({ key: rawKey, value: rawValue, canMerge }: RawPair, entries: Map<string, Entry>, merged: Set<string>): void {
    const { offset } = rawKey;
    const keyPlace = this.#place(rawKey);
    const key = this.#keys.of(this.#passing(rawKey), offset);
    if (canMerge && !this.#traits.isFive && isMergeKey(rawKey)) {
      this.#merge(this.#passing(rawValue), rawValue.offset, entries, merged);
      return;
    }
    const value = this.value(rawValue);
    const known = entries.get(key);
    if (known !== undefined && !merged.has(key)) {
      const message = `the key \`${shortName(key)}\` stands twice in one mapping`;
      throw new YamlFault('YAML-DUPLICATE', offset, message, 'leave one of the two out', known.keyPlace.offset);
    }
    merged.delete(key);
    entries.set(key, { keyPlace, value });
  }

  // A node of which only text or entries are kept, so that it may hold what it stands in.
  #passing(raw: RawNode): Node {
    if (raw.kind !== 'list' || raw.tag !== '' || raw.anchor !== '') return this.#node(raw);
    return { kind: 'list', items: raw.items.map((item) => this.#node(item)), place: this.#place(raw) };
  }

  #merge(from: Node, offset: number, entries: Map<string, Entry>, merged: Set<string>): void {
    const { maxMerges, maxMergeItems } = this.#traits;
    for (const source of mergeSources(from, offset, maxMergeItems)) {
      this.#merges += 1 + source.size;
      if (this.#merges > maxMerges) {
        throw new YamlFault('YAML-EXPANSION', offset, `more than ${maxMerges} keys are merged`, 'merge fewer mappings');
      }
      this.#extents.copy(source.size, offset);
      for (const [key, entry] of source) {
        if (entries.has(key)) continue;
        entries.set(key, entry);
        merged.add(key);
      }
    }
  }

  #target(name: string, offset: number): Node {
    const node = this.#named.get(name);
    this.#hasAliases = true;
    if (node !== undefined) return node;
    const hint = 'write the anchor somewhere above, or put a value that begins with `*` between quotes';
    throw new YamlFault('YAML-ALIAS', offset, 'an alias names an anchor that does not stand above it', hint);
  }

  #place({ offset }: RawNode): Place {
    return new Place(this.#source, Math.min(offset, this.#source.text.length));
  }
}

function isMergeKey(key: RawNode): boolean {
  if (key.kind !== 'scalar') return false;
  if (tagName(key.tag) === 'merge') return true;
  return key.text === '<<' && (key.tag === '' ? key.isPlain : key.tag === '?');
}

function kindOf(raw: RawNode): RawKind {
  if (raw.kind === 'kept') return kindOf(raw.inner);
  if (raw.kind === 'alias' || (raw.kind === 'scalar' && raw.text === undefined)) return 'none';
  return raw.kind;
}
