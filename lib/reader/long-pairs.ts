import { below, quote, tellOf, type Here } from './here.ts';
import { map, scalar } from './node-data.ts';
import type { Node } from './node.ts';
import { valueText } from './value-text.ts';

/** Where a name with a space at its end is refused. */
const STRICT: ReadonlySet<string | number | undefined> = new Set(['environment', 'args']);

/** A mapping for a list of `NAME=value`, in which `NAME` alone has no value. */
export function longPairs(node: Node, here: Here): readonly Node[] {
  if (node.kind !== 'list') return [node];
  const isStrict = STRICT.has(here.path.at(-1));
  const pairs = node.items.map((item, index): readonly [string, Node] => {
    const text = valueText(item);
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    if (isStrict && endsWithSpace(name)) {
      const hint = 'write `NAME=value` without spaces around the `=`';
      const isSpelled = item.kind === 'scalar' && quote(item) !== undefined;
      const message = `${isSpelled ? `the name \`${name}\`` : 'a name'} ends with a space`;
      tellOf(item, { code: 'FORM-PAIR', message, hint }, below(here, index));
    }
    return [name, scalar(equals === -1 ? null : text.slice(equals + 1), item.place)];
  });
  return [map(pairs, node.place)];
}

// Compose looks at the last byte alone, so that `à` counts as well.
function endsWithSpace(name: string): boolean {
  const [last = 0] = new TextEncoder().encode(name.slice(-2)).slice(-1);
  return /[\t-\r \u0085\u00a0]/.test(String.fromCharCode(last));
}
