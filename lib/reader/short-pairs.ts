import { below, quote, tellOf, type Here } from './here.ts';
import { map, scalar } from './node-data.ts';
import type { Node, ScalarNode } from './node.ts';
import { textOf } from './text-of.ts';

/** Contexts of a build in a list of `name=context`. */
export function longContexts(node: Node, here: Here): readonly Node[] {
  return pairs(node, here, (item) => {
    const message = `${quote(item) ?? 'a context'} has no \`=\``;
    return { code: 'FORM-PAIR', message, hint: 'write `name=context`, or a mapping' };
  });
}

/** Keys of SSH in a list of `id=path`; only `default` needs no path. */
export function longKeys(node: Node, here: Here): readonly Node[] {
  return pairs(node, here, (item) => {
    if (item.value === 'default') return undefined;
    const message = `${quote(item) ?? 'a key of SSH'} has no path`;
    return { code: 'FORM-PAIR', message, hint: 'write `id=path`, or `default` for the running agent' };
  });
}

type Wrong = Parameters<typeof tellOf>[1];

function pairs(node: Node, here: Here, withoutValue: (item: ScalarNode) => Wrong | undefined): readonly Node[] {
  if (node.kind !== 'list') return [node];
  const members = node.items.map((item, index): readonly [string, Node] => {
    const text = textOf(item) ?? '';
    const equals = text.indexOf('=');
    if (equals !== -1) return [text.slice(0, equals), scalar(text.slice(equals + 1), item.place)];
    const wrong = item.kind === 'scalar' ? withoutValue(item) : undefined;
    if (wrong !== undefined) tellOf(item, wrong, below(here, index));
    return [text, scalar(null, item.place)];
  });
  return [map(members, node.place)];
}
