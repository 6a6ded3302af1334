import type { AttributeType, ShortForm } from '../compose/attribute-type.ts';
import { nameOf, tellOf, type Here } from './here.ts';
import type { Node } from './node.ts';
import { textOf } from './text-of.ts';

type Kind = 'a text' | 'a whole number' | 'a list' | 'a list of texts' | 'a mapping';

/** What the values may be that are read before files are merged. */
const TAKES: { readonly [F in ShortForm]?: readonly Kind[] } = {
  build: ['a text', 'a mapping'],
  'depends-on': ['a list of texts', 'a mapping'],
  device: ['a text', 'a mapping'],
  extends: ['a text', 'a mapping'],
  'file-mount': ['a text', 'a mapping'],
  gpus: ['a text', 'a list'],
  include: ['a text', 'a mapping'],
  mount: ['a text', 'a mapping'],
  port: ['a text', 'a whole number', 'a mapping'],
  ssh: ['a list of texts', 'a mapping'],
};

/** Whether Docker Compose can make the long form of a value; the format alone is not asked for files that are extended. */
export function hasForm(node: Node, form: ShortForm, here: Here): boolean {
  const kinds = kindsFor(node, form, here);
  if (kinds === undefined || kinds.some((kind) => isKind(node, kind))) return true;
  tellKind(node, kinds, here);
  return false;
}

/** Tells of ports that are no list. */
export function checkPorts(node: Node, _: AttributeType, here: Here): void {
  if (here.path.length === 3 && here.path[2] === 'ports') tellKind(node, ['a list'], here);
}

function kindsFor(node: Node, form: ShortForm, { path }: Here): readonly Kind[] | undefined {
  if (form === 'one') return path.length === 3 && path[2] === 'env_file' ? ['a text', 'a list'] : undefined;
  if (form === 'names') return node.kind === 'list' ? ['a list of texts'] : undefined;
  if (form === 'key-values') return path.at(-1) === 'additional_contexts' ? TAKES.ssh : undefined;
  return TAKES[form];
}

function isKind(node: Node, kind: Kind): boolean {
  if (kind === 'a text') return textOf(node) !== undefined;
  if (kind === 'a whole number') return node.kind === 'scalar' && node.type === 'integer';
  if (kind === 'a mapping') return node.kind === 'map';
  return node.kind === 'list' && (kind === 'a list' || node.items.every((item) => textOf(item) !== undefined));
}

function tellKind(node: Node, kinds: readonly Kind[], here: Here): void {
  const message = `${nameOf(here)} is not ${kinds.join(' or ')}`;
  tellOf(node, { code: 'VALUE-KIND', message, hint: `write ${kinds[0]}` }, here);
}
