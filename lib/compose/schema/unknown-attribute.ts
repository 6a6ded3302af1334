import { closestName } from '../../core/closest-name.ts';
import { formatPath, type DocumentPath } from '../../core/document-path.ts';
import type { AttributeType, ObjectType } from '../attribute-type.ts';
import { attributeOf, formsOf, typeAt } from '../attributes/attribute-at.ts';
import { SERVICE } from '../attributes/service.ts';
import { alternatives } from './type-words.ts';

/** What attributes are called elsewhere: in other places of the format, in its first versions, on the command line. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  cmd: ['command', 'test'],
  command: ['test'],
  container: ['container_name'],
  container_port: ['target'],
  cpu: ['cpus'],
  depends: ['depends_on'],
  destination: ['target'],
  dst: ['target'],
  env: ['environment'],
  host_port: ['published'],
  hosts: ['extra_hosts'],
  ip: ['ipv4_address', 'host_ip'],
  ipv4: ['ipv4_address'],
  ipv6: ['ipv6_address', 'enable_ipv6'],
  log_driver: ['logging.driver'],
  log_opt: ['logging.options'],
  mem_limit: ['memory'],
  mem_reservation: ['memory'],
  memory: ['mem_limit'],
  name: ['container_name'],
  net: ['network_mode'],
  pids: ['pids_limit'],
  pids_limit: ['pids'],
  restart_policy: ['restart'],
  ro: ['read_only'],
  src: ['source'],
};

/** What to do about a key that is no attribute: the name that was meant, or the place where it belongs. */
export function unknownHint(key: string, value: unknown, path: DocumentPath, type: ObjectType): string {
  const other = Object.hasOwn(OTHER_NAMES, key) ? OTHER_NAMES[key] : undefined;
  const known = other?.find((name) => hasAttribute(type, name.split('.')));
  if (known !== undefined) return `it is called \`${known}\` here`;
  const names = Object.keys(type.attributes);
  const meant = closestName(key, names);
  if (meant !== undefined) return `did you mean \`${meant}\`?`;
  if (path.length === 0 && isService(value)) return 'services stand below `services`';
  const below = placeBelow(key, type);
  if (below !== undefined) return `it belongs below \`${below}\``;
  const above = placeAbove(key, path);
  if (above !== undefined) return `it belongs to \`${formatPath(above)}\` itself`;
  if (names.length <= 6) return `it has ${alternatives(names.map((name) => `\`${name}\``))}`;
  return 'take it away, or let it begin with `x-` where it is meant for other tools';
}

function hasAttribute(type: ObjectType, [name = '', ...rest]: readonly string[]): boolean {
  const attribute = attributeOf(type, name);
  if (attribute === undefined || rest.length === 0) return attribute !== undefined;
  return attribute.type.kind === 'object' && hasAttribute(attribute.type, rest);
}

function isService(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).some((key) => Object.hasOwn(SERVICE, key));
}

// Level by level, so that the nearest one is found.
function placeBelow(key: string, type: ObjectType): string | undefined {
  let level: readonly Inside[] = insideOf(type, '');
  while (level.length > 0) {
    const found = level.find((inside) => Object.hasOwn(inside.type.attributes, key));
    if (found !== undefined) return found.place;
    level = level.flatMap((inside) => insideOf(inside.type, `${inside.place}.`));
  }
  return undefined;
}

interface Inside {
  readonly place: string;
  readonly type: ObjectType;
}

function insideOf({ attributes }: ObjectType, before: string): readonly Inside[] {
  return Object.entries(attributes).flatMap(([name, { type }]) => objectsIn(type, `${before}${name}`));
}

function objectsIn(type: AttributeType, place: string): readonly Inside[] {
  return formsOf(type).flatMap((form) => {
    if (form.kind === 'object') return [{ place, type: form }];
    if (form.kind === 'map') return objectsIn(form.value, `${place}.<name>`);
    return form.kind === 'list' ? objectsIn(form.item, `${place}[]`) : [];
  });
}

function placeAbove(key: string, path: DocumentPath): DocumentPath | undefined {
  const length = path.findLastIndex((_, index) => {
    const type = typeAt(path.slice(0, index));
    return (
      type !== undefined && formsOf(type).some((form) => form.kind === 'object' && Object.hasOwn(form.attributes, key))
    );
  });
  return length < 1 ? undefined : path.slice(0, length);
}
