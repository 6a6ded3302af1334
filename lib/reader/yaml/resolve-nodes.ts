import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { Entry, MapNode, Node, Tag } from '../node.ts';
import { Place, type SourceText } from '../source-text.ts';
import type { Tell } from '../tell.ts';
import { AliasPaths } from './alias-paths.ts';
import type { RawDocuments } from './compose-nodes.ts';
import { depthFault, Extents } from './extents.ts';
import { shortName, YamlFault } from './fault.ts';
import { MAX_DEPTH } from './limits.ts';
import { isMergeKey, isStringKey, keyText, meaningOf, readKey } from './raw-key.ts';
import type { RawAlias, RawMap, RawNode, RawPair, RawScalar } from './raw-node.ts';
import type { Meaning } from './resolve-scalar.ts';
import { isReset, resetAt, withoutResets } from './reset-marks.ts';

/** How what stands in a mapping or below an override is read. */
interface Manner {
  /** Below an override, tags of Compose's mean nothing. */
  readonly isOverridden: boolean;
  /** Among the keys that a mapping of strings merges, whatever is no string becomes one. */
  readonly keysBecomeStrings: boolean;
}

const PLAIN: Manner = { isOverridden: false, keysBecomeStrings: false };
const OVERRIDDEN: Manner = { isOverridden: true, keysBecomeStrings: false };

/**
 * Gives the nodes of a YAML text their meaning, as Docker Compose does: types, keys, aliases and merge keys.
 *
 * Nodes that have two names are shared. What is wrong is told; what ends all reading is thrown as a `YamlFault`.
 */
export function resolveNodes({ roots, hasAliases }: RawDocuments, source: SourceText, tell: Tell): readonly MapNode[] {
  const resolver = new Resolver(source, tell, hasAliases);
  return roots.map((root) => resolver.document(root)).filter((document) => document !== undefined);
}

class Resolver {
  readonly #source: SourceText;
  readonly #tell: Tell;
  readonly #hasAliases: boolean;
  readonly #extents = new Extents();
  /** What has an anchor, as an alias sees it; `undefined` while it is being read. */
  readonly #named = new Map<RawNode, Node | undefined>();
  readonly #namedBelowOverrides = new Map<RawNode, Node | undefined>();
  readonly #stripped = new Map<Node, Node>();
  readonly #path: (string | number)[] = [];
  #aliasPaths = new AliasPaths();
  #depth = 0;

  constructor(source: SourceText, tell: Tell, hasAliases: boolean) {
    this.#source = source;
    this.#tell = tell;
    this.#hasAliases = hasAliases;
  }

  document(raw: RawNode): MapNode | undefined {
    this.#aliasPaths = new AliasPaths();
    const node = raw.kind === 'alias' ? this.#node(raw.target, PLAIN) : this.#node(raw, PLAIN);
    if (node.kind === 'map') return node;
    this.#error(
      'YAML-ROOT',
      raw.offset,
      'a Compose file is a mapping, and this is none',
      'begin it with a key such as `services:`',
    );
    return undefined;
  }

  #node(raw: RawNode, manner: Manner): Node {
    if (raw.kind === 'alias') return this.#alias(raw, manner);
    if (!raw.isAnchored) return this.#content(raw, manner);
    const known = manner.isOverridden ? this.#namedBelowOverrides : this.#named;
    // What was read before is seen below an override as everywhere.
    const found = known.get(raw) ?? (raw.tag === '!reset' ? undefined : this.#named.get(raw));
    if (found !== undefined) return found;
    known.set(raw, undefined);
    const node = this.#content(raw, manner);
    known.set(raw, withoutResets(node, this.#stripped));
    return node;
  }

  #alias({ target, name, offset }: RawAlias, manner: Manner): Node {
    const known = manner.isOverridden ? this.#namedBelowOverrides : this.#named;
    if (known.has(target) && known.get(target) === undefined) {
      throw new YamlFault(
        'YAML-CYCLE',
        offset,
        `\`*${shortName(name)}\` stands inside of what it names`,
        'name something else',
      );
    }
    if (!manner.isOverridden && this.#aliasPaths.isCycle(target, this.#path, offset)) {
      const message = `Docker Compose takes \`*${shortName(name)}\` for a cycle: the same is used around this place already`;
      this.#error('YAML-CYCLE', offset, message, 'write out one of the two');
    }
    return this.#node(target, manner);
  }

  #content(raw: RawAlias['target'], manner: Manner): Node {
    const place = new Place(this.#source, raw.offset);
    if (raw.tag === '!reset' && !manner.isOverridden) return resetAt(place);
    const isOverride = raw.tag === '!override' && !manner.isOverridden;
    const tag: { readonly tag?: Tag } = isOverride ? { tag: '!override' } : {};
    if (raw.kind === 'scalar') return { kind: 'scalar', ...this.#meaning(raw), text: raw.text, place, ...tag };
    const below = isOverride ? OVERRIDDEN : { ...manner, keysBecomeStrings: false };
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw depthFault(raw.offset);
    const node: Node =
      raw.kind === 'map'
        ? { kind: 'map', entries: this.#entries(raw, below), place, ...tag }
        : { kind: 'list', items: this.#items(raw.items, below), place, ...tag };
    this.#depth -= 1;
    if (this.#hasAliases) this.#extents.measure(node, raw.offset);
    return node;
  }

  #meaning(raw: RawScalar): Meaning {
    const meaning = meaningOf(raw);
    if (meaning !== undefined) return meaning;
    this.#error(
      'YAML-TAG',
      raw.offset,
      `this value is no \`${shortName(raw.tag)}\``,
      'leave the tag out, or change the value',
    );
    return { type: 'null', value: null };
  }

  #items(raws: readonly RawNode[], manner: Manner): readonly Node[] {
    const items = raws.map((raw, index) => this.#at(index, () => this.#node(raw, manner)));
    return items.filter((item) => !isReset(item));
  }

  #entries(raw: RawMap, manner: Manner): Map<string, Entry> {
    this.#tellDuplicates(raw);
    const merges: RawNode[] = [];
    const values: { readonly pair: RawPair; readonly value: Node }[] = [];
    for (const pair of raw.pairs) {
      if (isMergeKey(pair.key)) merges.push(pair.value);
      else values.push({ pair, value: this.#at(keyText(pair.key), () => this.#node(pair.value, manner)) });
    }
    const kept = values.filter(({ value }) => !isReset(value));
    const keysBecomeStrings = manner.keysBecomeStrings || kept.every(({ pair }) => isStringKey(pair.key));
    const entries = new Map<string, Entry>();
    for (const { pair, value } of values) {
      const key = isReset(value) ? keyText(pair.key) : this.#key(pair.key, keysBecomeStrings);
      if (key !== undefined) entries.set(key, { keyPlace: new Place(this.#source, pair.key.offset), value });
    }
    for (const merge of merges) this.#at('<<', () => this.#merge(merge, entries, { ...manner, keysBecomeStrings }));
    return entries;
  }

  #key(key: RawNode, keysBecomeStrings: boolean): string | undefined {
    const read = readKey(key, keysBecomeStrings);
    if (typeof read !== 'object') return read;
    this.#error(read.code, key.offset, read.message, read.hint);
    return undefined;
  }

  #merge(raw: RawNode, entries: Map<string, Entry>, manner: Manner): void {
    if (raw.kind !== 'list' || raw.tag !== '' || raw.isAnchored) return this.#mergeOne(raw, entries, manner, true);
    for (const [index, item] of raw.items.entries())
      this.#at(index, () => this.#mergeOne(item, entries, manner, false));
  }

  #mergeOne(raw: RawNode, entries: Map<string, Entry>, manner: Manner, isAlone: boolean): void {
    if (raw.kind === 'map' && raw.tag === '' && !raw.isAnchored) {
      return this.#copy(this.#entries(raw, manner), entries, raw.offset, isAlone);
    }
    const node = this.#node(raw, { ...manner, keysBecomeStrings: false });
    if (isReset(node)) return;
    const isList = node.kind === 'list' && isAlone && (raw.kind === 'list' || !manner.isOverridden);
    for (const map of isList ? node.items : [node]) {
      if (map.kind === 'map') this.#copy(map.entries, entries, raw.offset, isAlone);
      else
        this.#error('YAML-MERGE', raw.offset, '`<<` merges mappings, and this is none', 'name the anchor of a mapping');
    }
  }

  // What stands in the mapping itself goes before what is merged, and what is merged first before what is merged later.
  #copy(from: ReadonlyMap<string, Entry>, entries: Map<string, Entry>, offset: number, isAlone: boolean): void {
    this.#extents.copy(from.size, offset);
    for (const [key, entry] of from) {
      const own = entries.get(key);
      if (key === '<<' || (own !== undefined && !isReset(own.value))) continue;
      if (isReset(entry.value)) {
        if (isAlone) entries.set(key, own ?? entry);
      } else {
        const value: Node = own === undefined ? entry.value : { ...entry.value, tag: '!override' };
        entries.set(key, { keyPlace: entry.keyPlace, value });
      }
    }
  }

  #tellDuplicates({ pairs }: RawMap): void {
    const first = new Map<string, number>();
    for (const { key } of pairs) {
      const text = keyText(key);
      const earlier = first.get(text);
      if (earlier === undefined) {
        first.set(text, key.offset);
      } else {
        const hint = text === '<<' ? 'merge several mappings with `<<: [*a, *b]`' : 'leave one of the two out';
        this.#error(
          'YAML-DUPLICATE',
          key.offset,
          `the key \`${shortName(text)}\` stands twice in one mapping`,
          hint,
          earlier,
        );
      }
    }
  }

  #at<T>(segment: string | number, read: () => T): T {
    this.#path.push(segment);
    const result = read();
    this.#path.pop();
    return result;
  }

  #error(code: DiagnosticCode, offset: number, message: string, hint: string, first?: number): void {
    this.#tell({
      code,
      severity: 'error',
      message,
      hint,
      path: [...this.#path],
      origin: { location: new Place(this.#source, offset) },
      ...(first !== undefined && { first: new Place(this.#source, first) }),
    });
  }
}
