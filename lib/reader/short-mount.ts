import { cleanPath } from '../compose/values/clean-path.ts';
import { hasDrive, readMountText, type MountText } from '../compose/values/mount-text.ts';
import { quote, tellOf, type Here } from './here.ts';
import { map, scalar } from './node-data.ts';
import type { MapNode, Node, ScalarNode } from './node.ts';
import type { Place } from './source-text.ts';
import { textOf } from './text-of.ts';

/** A mount that is written in one text; what Compose makes of it without a word is told. */
export function longMount(node: Node, here: Here): readonly Node[] {
  const text = textOf(node);
  if (text === undefined || node.kind !== 'scalar') return [node];
  const { value, fault } = readMountText(text);
  if (value === undefined || value.target === undefined) {
    const message = `${quote(node) ?? 'a mount'} ${fault ?? 'has a `${` that ends nowhere, and no target'}`;
    tellOf(
      node,
      { code: 'FORM-MOUNT', message, hint: 'write `source:target` or `source:target:ro`, or a mapping' },
      here,
    );
    return [node];
  }
  tellTraps(node, value, here);
  return [mountNode(value, node.place)];
}

function tellTraps(node: ScalarNode, { type, source, target = '', ignored, readOnly }: MountText, here: Here): void {
  const isDrive = hasDrive(source ?? target) && (source === undefined || !target.startsWith('/'));
  if (isDrive) {
    const message = `${quote(node) ?? 'a mount'} begins with what Compose takes for a drive of Windows`;
    const hint = 'a volume has a name of two letters or more';
    tellOf(node, { code: 'FORM-MOUNT-DRIVE', severity: 'warning', message, hint }, here);
  }
  for (const option of ignored) {
    const meant = option.toLowerCase() === 'ro' && !readOnly;
    const isSpelled = quote(node) !== undefined;
    const message = `${isSpelled ? `\`${option}\`` : 'an option of a mount'} means nothing to Compose, which drops it`;
    const writable = meant ? `; this ${type === 'bind' ? 'path' : 'volume'} is mounted writable` : '';
    const hint = meant ? 'write `ro`' : 'write options that it knows, such as `ro`, `nocopy`, `z`, or the long form';
    tellOf(node, { code: 'FORM-MOUNT-OPTION', severity: 'warning', message: message + writable, hint }, here);
  }
}

function mountNode({ type, source, target = '', ...options }: MountText, place: Place): MapNode {
  const { readOnly, nocopy, propagation, selinux, isBare } = options;
  const members = (values: Readonly<Record<string, string | boolean | undefined>>) =>
    Object.entries(values).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, scalar(value, place)] as const],
    );
  const bind = members({ selinux, propagation, create_host_path: type === 'bind' ? true : undefined });
  const volume = members({ nocopy: nocopy || undefined });
  return map(
    [
      ...members({ type, source, target: cleanPath(target), read_only: readOnly || undefined }),
      ...(bind.length > 0 ? [['bind', map(bind, place)] as const] : []),
      ...(nocopy || (type === 'volume' && !isBare) ? [['volume', map(volume, place)] as const] : []),
    ],
    place,
  );
}
