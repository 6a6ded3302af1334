import type { Node } from '../node.ts';
import type { Meaning } from '../yaml/resolve-scalar.ts';
import type { Traits } from './dialect.ts';
import { booleanOf, floatOf, integerOf, nullOf } from './resolve-plain.ts';
import { tagFault } from './tag-fault.ts';
import { tagName } from './tags.ts';

/** What a tag makes of a value in version 5, which knows only the tags of JSON's types. */
export function applyTagOfFive(tag: string, node: Node, traits: Traits): Node {
  if (tag === '!') return node;
  const name = tagName(tag);
  const { place } = node;
  if (node.kind !== 'scalar') {
    if (name === (node.kind === 'list' ? 'seq' : 'map')) return node;
  } else {
    const meaning = meaningOf(name, node.text, traits);
    if (meaning !== undefined) return { ...node, ...meaning };
    if (node.text === '' && name === 'seq') return { kind: 'list', items: [], place };
    if (node.text === '' && name === 'map') return { kind: 'map', entries: new Map(), place };
  }
  throw tagFault(tag, place.offset);
}

function meaningOf(name: string, text: string, traits: Traits): Meaning | undefined {
  switch (name) {
    case 'str':
      return { type: 'string', value: text };
    case 'null':
      return text === '' ? { type: 'null', value: null } : nullOf(text);
    case 'bool':
      return booleanOf(text);
    case 'int':
      return integerOf(text, traits, true);
    case 'float':
      return floatOf(text, traits);
    default:
      return undefined;
  }
}
