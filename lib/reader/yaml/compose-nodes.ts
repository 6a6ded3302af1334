import { shortName, syntaxFault, YamlFault } from './fault.ts';
import type { RawAlias, RawNode, RawPair, RawScalar } from './raw-node.ts';
import { missingValue, strayContent, strayToken } from './stray-token.ts';
import type { Token, TokenKind } from './token.ts';

const YAML_TAGS = 'tag:yaml.org,2002:';

/** Where a node stands; as the value of a block's key, a list need not be indented. */
type Context = 'flow' | 'block' | 'value';
type Properties = Pick<RawScalar, 'tag' | 'isAnchored'>;

/** The documents of a YAML text, and whether any node has two names. */
export interface RawDocuments {
  readonly roots: readonly RawNode[];
  readonly hasAliases: boolean;
}

/** Makes nodes of tokens the way Docker Compose's reader does; throws a `YamlFault`. */
export function composeNodes(tokens: readonly Token[]): RawDocuments {
  return new Composer(tokens).compose();
}

class Composer {
  readonly #tokens: readonly Token[];
  #index = 0;
  // A name stays known in the documents that follow.
  readonly #anchors = new Map<string, RawAlias['target']>();
  readonly #handles = new Map<string, string>();
  #hasAliases = false;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  compose(): RawDocuments {
    const roots: RawNode[] = [];
    while (this.#token.kind !== 'end') {
      roots.push(this.#document(roots.length === 0));
      while (this.#token.kind === 'document-end') this.#index += 1;
    }
    return { roots, hasAliases: this.#hasAliases };
  }

  get #token(): Token {
    return this.#tokens[this.#index] as Token;
  }

  #is(kind: TokenKind, other?: TokenKind, third?: TokenKind): boolean {
    const { kind: found } = this.#token;
    return found === kind || found === other || found === third;
  }

  #take(): Token {
    const token = this.#token;
    this.#index += 1;
    return token;
  }

  #document(isFirst: boolean): RawNode {
    if (isFirst && !this.#is('version', 'tag-handle', 'document')) {
      this.#directives();
      return this.#node('block');
    }
    this.#directives();
    if (!this.#is('document')) throw strayContent(this.#token, this.#tokens[this.#index - 1]);
    const { end } = this.#take();
    return this.#is('version', 'tag-handle', 'document') || this.#is('document-end', 'end')
      ? this.#empty(end)
      : this.#node('block');
  }

  #directives(): void {
    this.#handles.clear();
    let hasVersion = false;
    for (; this.#is('version', 'tag-handle'); this.#index += 1) {
      const { kind, offset, handle, text } = this.#token;
      if (kind === 'version' ? hasVersion : this.#handles.has(handle)) {
        throw new YamlFault('YAML-DIRECTIVE', offset, 'a directive stands twice before one document', 'leave one out');
      }
      if (kind === 'version') hasVersion = true;
      else this.#handles.set(handle, text);
    }
    if (!this.#handles.has('!')) this.#handles.set('!', '!');
    if (!this.#handles.has('!!')) this.#handles.set('!!', YAML_TAGS);
  }

  #node(context: Context): RawNode {
    if (this.#is('alias')) return this.#alias(this.#take());
    let [anchor, tag]: (Token | undefined)[] = [];
    while ((anchor === undefined && this.#is('anchor')) || (tag === undefined && this.#is('tag'))) {
      if (this.#is('anchor')) anchor = this.#take();
      else tag = this.#take();
    }
    const properties = { tag: tag === undefined ? '' : this.#tagOf(tag), isAnchored: anchor !== undefined };
    if (anchor === undefined && tag === undefined) {
      const content = this.#content(context, properties, '');
      if (content === undefined) throw missingValue(this.#token);
      return content;
    }
    return this.#content(context, properties, anchor?.text ?? '') ?? this.#emptyWith(properties, anchor?.text ?? '');
  }

  // Nothing where another node than this context allows stands here, or none at all.
  #content(context: Context, properties: Properties, anchor: string): RawNode | undefined {
    const { kind, offset, text, isPlain } = this.#token;
    if (kind === 'scalar') {
      this.#index += 1;
      return this.#named(anchor, { kind, offset, ...properties, text, isPlain });
    }
    if (kind === '[' || (kind === 'list' && context !== 'flow') || (kind === 'item' && context === 'value')) {
      const list = this.#named(anchor, { kind: 'list', offset, ...properties, items: [] });
      if (kind === '[') this.#flowList(list.items);
      else this.#blockList(list.items, kind === 'list');
      return list;
    }
    if (kind === '{' || (kind === 'map' && context !== 'flow')) {
      const map = this.#named(anchor, { kind: 'map', offset, ...properties, pairs: [] });
      if (kind === '{') this.#flowMap(map.pairs);
      else this.#blockMap(map.pairs);
      return map;
    }
    return undefined;
  }

  // An alias within a node may name the node itself.
  #named<T extends RawAlias['target']>(anchor: string, node: T): T {
    if (anchor !== '') this.#anchors.set(anchor, node);
    return node;
  }

  #blockList(items: RawNode[], isIndented: boolean): void {
    if (isIndented) this.#index += 1;
    while (this.#is('item')) {
      const { end } = this.#take();
      const isEmpty = this.#is('item', 'block-end') || (!isIndented && this.#is('key', 'value'));
      items.push(isEmpty ? this.#empty(end) : this.#node('block'));
    }
    if (isIndented) this.#endBlock('list');
  }

  #blockMap(pairs: RawPair[]): void {
    this.#index += 1;
    while (this.#is('key')) {
      const key = this.#side(this.#take().end);
      const value = this.#is('value') ? this.#side(this.#take().end) : this.#empty(this.#token.offset);
      pairs.push({ key, value });
    }
    this.#endBlock('map');
  }

  // What stands on one side of the colon of a block.
  #side(offset: number): RawNode {
    return this.#is('key', 'value', 'block-end') ? this.#empty(offset) : this.#node('value');
  }

  #flowList(items: RawNode[]): void {
    this.#flow('[', ']', () => {
      if (!this.#is('key')) return void items.push(this.#node('flow'));
      const { offset } = this.#token;
      items.push({ kind: 'map', offset, tag: '', isAnchored: false, pairs: [this.#flowPair(']')] });
    });
  }

  #flowMap(pairs: RawPair[]): void {
    this.#flow('{', '}', () => {
      if (this.#is('key')) pairs.push(this.#flowPair('}'));
      else pairs.push({ key: this.#node('flow'), value: this.#empty(this.#token.offset) });
    });
  }

  #flow(open: '[' | '{', close: ']' | '}', entry: () => void): void {
    const start = this.#take();
    while (!this.#is(close)) {
      entry();
      if (this.#is(close)) break;
      if (!this.#is(',')) {
        const { offset } = this.#is('end') ? start : this.#token;
        const message = `\`${open}\` is not closed, or a comma is missing`;
        throw syntaxFault(offset, message, `put \`,\` or \`${close}\` where it belongs`);
      }
      this.#index += 1;
    }
    this.#index += 1;
  }

  #flowPair(close: ']' | '}'): RawPair {
    const { end } = this.#take();
    const key = this.#is('value', ',', close) ? this.#empty(end) : this.#node('flow');
    if (!this.#is('value')) return { key, value: this.#empty(this.#token.offset) };
    const colon = this.#take();
    return { key, value: this.#is(',', close) ? this.#empty(colon.end) : this.#node('flow') };
  }

  #endBlock(kind: 'list' | 'map'): void {
    if (!this.#is('block-end')) throw strayToken(this.#token, kind);
    this.#index += 1;
  }

  #alias({ text: name, offset }: Token): RawAlias {
    const target = this.#anchors.get(name);
    if (target !== undefined) {
      this.#hasAliases = true;
      return { kind: 'alias', offset, name, target };
    }
    const anchor = `\`&${shortName(name)}\``;
    const hint = `write ${anchor} before the value that is meant, somewhere above`;
    throw new YamlFault('YAML-ALIAS', offset, `no anchor ${anchor} stands above`, hint);
  }

  #tagOf({ handle, text, offset }: Token): string {
    const prefix = handle === '' ? '' : this.#handles.get(handle);
    if (prefix === undefined) {
      const message = `nothing says what \`${shortName(handle)}\` stands for in a tag`;
      throw syntaxFault(offset, message, 'use a tag such as `!!str`');
    }
    const tag = prefix + text;
    if (tag === '!') return '';
    return tag.startsWith(YAML_TAGS) ? `!!${tag.slice(YAML_TAGS.length)}` : tag;
  }

  #empty(offset: number): RawNode {
    return { kind: 'scalar', offset, tag: '', isAnchored: false, text: '', isPlain: true };
  }

  #emptyWith(properties: Properties, anchor: string): RawNode {
    const { end } = this.#tokens[this.#index - 1] as Token;
    return this.#named(anchor, { kind: 'scalar', offset: end, ...properties, text: '', isPlain: true });
  }
}
