import { below, nameOf, quote, tellOf, type Here } from './here.ts';
import { scalar } from './node-data.ts';
import type { Entry, Node } from './node.ts';
import { isNothing, textOf } from './text-of.ts';

/** A network, volume, secret or config whose `external` is a mapping: `external: true`, and the name beside it. */
export function longExternal(node: Node, here: Here): Node {
  if (node.kind !== 'map' && !isNothing(node)) {
    const message = `${nameOf(here)} is not a mapping`;
    tellOf(node, { code: 'VALUE-KIND', message, hint: 'write a mapping, or nothing' }, here);
  }
  const external = node.kind === 'map' ? node.entries.get('external') : undefined;
  if (node.kind !== 'map' || external?.value.kind !== 'map') return node;
  const entries = new Map<string, Entry>(node.entries);
  entries.set('external', { ...external, value: scalar(true, external.value.place) });
  const [inner, name] = [external.value.entries.get('name'), node.entries.get('name')?.value];
  if (inner === undefined) return { ...node, entries };
  const at = below(below(here, 'external'), 'name');
  const hint = `write \`external: true\`, and the name as \`name\` beside it`;
  if (name === undefined) entries.set('name', inner);
  else if (textOf(inner.value) !== textOf(name)) {
    const message = `\`${here.path.at(-1)}\` has two names`;
    tellOf(inner.value, { code: 'FORM-EXTERNAL', message, hint }, at);
    return { ...node, entries };
  }
  const said = inner.value.kind === 'scalar' ? quote(inner.value) : undefined;
  const message = `the name ${said ?? 'of something external'} stands in \`external\`, where it no longer belongs`;
  tellOf(inner.value, { code: 'FORM-EXTERNAL-NAME', severity: 'warning', message, hint }, at);
  return { ...node, entries };
}
