import { readMountText } from '../compose/values/mount-text.ts';
import type { MapNode, Node } from './node.ts';
import { textOf } from './text-of.ts';

/** What tells an item of a list from the others, or what it lacks for that. */
export type ItemKey =
  | { readonly key: string; readonly fault?: never }
  | { readonly key?: never; readonly fault: string };

/** Reads the key of an item. */
export type KeyReader = (item: Node) => ItemKey;

/** `NAME=value`, which is told by its name. */
export function pairKey(item: Node): ItemKey {
  const text = textOf(item);
  if (text === undefined) return { fault: 'a text' };
  return { key: text.split('=', 1)[0] ?? '' };
}

/** A port that other services may use. */
export function exposedKey(item: Node): ItemKey {
  const key = textOf(item) ?? wholeNumber(item);
  return key === undefined ? { fault: 'a text or a whole number' } : { key };
}

/** A published port; those of one text are told apart later, when it is known what the text means. */
export function portKey(item: Node): ItemKey {
  if (item.kind !== 'map') return { key: textOf(item) ?? wholeNumber(item) ?? '' };
  const target = item.entries.get('target')?.value;
  if (target === undefined) return { fault: 'a mapping with a `target`' };
  const [host, published, protocol] = ['host_ip', 'published', 'protocol'].map((name) => item.entries.get(name)?.value);
  const port = wholeNumber(target) ?? spelled(target);
  return { key: `${said(host, '0.0.0.0')}:${said(published, '')}:${port}/${said(protocol, 'tcp')}` };
}

/** A mount, which is told by its target. One that cannot be read is a fault of the format, and like no other. */
export function mountKey(item: Node): ItemKey {
  if (item.kind === 'map') return targetKey(item);
  const text = textOf(item);
  if (text === undefined) return { key: '' };
  const { value } = readMountText(text);
  return { key: value === undefined ? `unreadable ${text}` : (value.target ?? '') };
}

/** A device of the host, which is told by its target. */
export function deviceKey(item: Node): ItemKey {
  if (item.kind === 'map') return targetKey(item);
  const [source = '', target = source] = textOf(item)?.split(':') ?? [];
  return { key: target };
}

/** A secret or config that a service sees, which is told by where it sees it. */
export function fileMountKey(folder: string): KeyReader {
  return (item) => {
    const name = textOf(item);
    if (name !== undefined) return { key: `${folder}/${name}` };
    if (item.kind !== 'map') return { fault: 'a text or a mapping' };
    const target = item.entries.get('target')?.value;
    if (target === undefined) return { key: `${folder}/${said(item.entries.get('source')?.value, '')}` };
    const key = textOf(target);
    return key === undefined ? { fault: 'a mapping whose `target` is a text' } : { key };
  };
}

/** A file of variables. */
export function envFileKey(item: Node): ItemKey {
  if (item.kind !== 'map') return { key: textOf(item) ?? '' };
  const path = item.entries.get('path')?.value;
  const key = path && textOf(path);
  return key === undefined ? { fault: 'a mapping whose `path` is a text' } : { key };
}

function targetKey(item: MapNode): ItemKey {
  const target = item.entries.get('target')?.value;
  const key = target && textOf(target);
  return key === undefined ? { fault: 'a mapping whose `target` is a text' } : { key };
}

function wholeNumber(node: Node): string | undefined {
  return node.kind === 'scalar' && node.type === 'integer' ? String(node.value) : undefined;
}

function said(node: Node | undefined, otherwise: string): string {
  return node === undefined ? otherwise : (textOf(node) ?? spelled(node));
}

// No text that can stand here is spelled so.
function spelled(node: Node): string {
  return node.kind === 'scalar' ? `(${node.type} ${String(node.value)})` : `(${node.kind})`;
}
