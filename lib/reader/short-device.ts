import { readDeviceText } from '../compose/values/device-text.ts';
import { quote, tellOf, type Here } from './here.ts';
import { map, scalar } from './node-data.ts';
import type { Node } from './node.ts';
import { textOf } from './text-of.ts';

/** A device of the host that is written in one text. */
export function longDevice(node: Node, here: Here): readonly Node[] {
  const text = textOf(node);
  if (text === undefined || node.kind !== 'scalar') return [node];
  const { value, fault } = readDeviceText(text);
  if (value === undefined) {
    const message = `${quote(node) ?? 'a device'} ${fault}`;
    tellOf(node, { code: 'FORM-DEVICE', message, hint: 'write `source:target:permissions`, or a mapping' }, here);
    return [node];
  }
  const { source, target, permissions } = value;
  const members = Object.entries({ source, target, permissions });
  return [
    map(
      members.map(([key, member]) => [key, scalar(member, node.place)]),
      node.place,
    ),
  ];
}
