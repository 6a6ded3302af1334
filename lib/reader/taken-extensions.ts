import type { MapType } from '../compose/attribute-type.ts';
import { below, tellOf, type Here } from './here.ts';
import { map, scalar } from './node-data.ts';
import type { MapNode, Node } from './node.ts';
import { valueText } from './value-text.ts';

/** What Compose calls the mapping into which it puts whatever is no part of the format. */
const TAKEN = '#extensions';

/** The mappings of a file whose keys Compose leaves alone. */
const NAMED: readonly unknown[] = ['services', 'volumes', 'networks', 'secrets', 'configs'];

/** Where it then stumbles over what it has put there. */
const REFUSING: readonly unknown[] = ['networks', 'models', 'extra_hosts', 'ssh', 'storage_opt'];

/**
 * A mapping without the keys that Compose takes for extensions although the user chose them: they begin with `x-`, and
 * all of them together become one value of another name.
 */
export function withoutExtensions(node: MapNode, _: MapType, here: Here): MapNode {
  const [section] = here.path;
  const name = here.path.at(-1);
  const isTop = here.path.length === 1;
  if (name === 'depends_on' || (isTop && NAMED.includes(name))) return node;
  const taken = [...node.entries].filter(([key]) => key.startsWith('x-'));
  const [first] = taken;
  if (first === undefined) return node;
  const isRefused = !isTop && (REFUSING.includes(name) || (section === 'secrets' && name === 'driver_opts'));
  for (const [key, { value }] of taken) {
    const end = isRefused ? 'and cannot read it as one' : 'so that it gets lost';
    tellOf(
      value,
      {
        code: 'FORM-EXTENSION',
        severity: isRefused ? 'error' : 'warning',
        message: `Compose takes \`${key}\` for an extension of its format, ${end}`,
        hint: 'choose a name that does not begin with `x-`, or write a list where the format lets you',
      },
      below(here, key),
    );
  }
  const kept = [...node.entries].filter(([key]) => !key.startsWith('x-'));
  if (isTop || isRefused) return { ...node, entries: new Map(kept) };
  return { ...node, entries: new Map([...kept, [TAKEN, { ...first[1], value: lost(taken, node, name) }]]) };
}

// A limit of the kernel takes a mapping for one that says nothing; anything else takes it for a text.
function lost(taken: readonly (readonly [string, { readonly value: Node }])[], { place }: Node, name: unknown): Node {
  const values = map(
    taken.map(([key, { value }]) => [key, value]),
    place,
  );
  return name === 'ulimits' ? map([], place) : scalar(valueText(values), place);
}
