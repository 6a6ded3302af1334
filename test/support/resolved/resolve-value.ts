import type { AttributeType, ObjectType, ShortForm } from '../../../lib/compose/attribute-type.ts';
import { formsOf } from '../../../lib/compose/attributes/attribute-at.ts';
import type { MapNode, Node } from '../../../lib/reader/node.ts';
import { printedStruct } from './printed-structs.ts';
import { resolveScalar } from './resolve-scalar.ts';
import { isNothing } from '../../../lib/reader/text-of.ts';
import { typedNode } from '../../../lib/reader/typed-node.ts';
import { valueText } from '../../../lib/reader/value-text.ts';

/** What is printed for a value: plain data. */
export type Resolved = string | number | boolean | null | readonly Resolved[] | ResolvedMap;
export type ResolvedMap = { readonly [key: string]: Resolved };

/** The attribute that a value is of, and whether it is printed even where it is the zero of its type. */
interface Printing {
  readonly attribute: string;
  readonly isKept: boolean;
}

/** What Docker Compose prints for a mapping with attributes. */
export function resolveObject(node: MapNode, { attributes }: ObjectType): ResolvedMap {
  const { kept = [], missing = {}, dropped = [], isCapital = false } = printedStruct(attributes);
  const members = Object.entries(attributes).flatMap(([attribute, { type }]): (readonly [string, Resolved])[] => {
    const child = dropped.includes(attribute) ? undefined : node.entries.get(attribute)?.value;
    const isKept = isCapital || kept.includes(attribute);
    const value = (child && resolveValue(child, type, { attribute, isKept })) ?? missing[attribute];
    const name = isCapital ? attribute.charAt(0).toUpperCase() + attribute.slice(1) : attribute;
    return value === undefined ? [] : [[name, value]];
  });
  return Object.fromEntries(members);
}

function resolveValue(node: Node, type: AttributeType, printing: Printing): Resolved | undefined {
  const special = type.kind === 'short' ? SPECIAL[type.form] : undefined;
  if (special !== undefined) return special(node, type, printing);
  const form = formFor(node, type);
  if (form?.kind === 'object' && node.kind === 'map') return resolveObject(node, form);
  if (form?.kind === 'map' && node.kind === 'map') return resolveMap(node, form.value, printing.attribute);
  if (form?.kind === 'list' && node.kind === 'list') {
    const items = node.items.map((item) => resolveValue(item, form.item, { ...printing, isKept: true }) ?? '');
    return items.length > 0 ? items : undefined;
  }
  if (form?.kind === 'scalar' && node.kind === 'scalar') {
    const scalar = resolveScalar(node, form.reads, printing.attribute);
    return scalar === undefined || (scalar.isZero && !printing.isKept) ? undefined : scalar.value;
  }
  return isNothing(node) ? undefined : valueText(node);
}

/** Mappings in which a name without a value is not the same as one with an empty value. */
const NULLABLE: readonly string[] = ['environment', 'args'];

function resolveMap(node: MapNode, type: AttributeType, attribute: string): ResolvedMap | undefined {
  const isNullable = NULLABLE.includes(attribute) || formsOf(type).some(({ kind }) => kind === 'object');
  const members = [...node.entries].flatMap(([key, { value }]): (readonly [string, Resolved])[] => {
    if (isNothing(value)) return [[key, isNullable ? null : '']];
    const resolved = resolveValue(value, type, { attribute, isKept: true });
    return resolved === undefined ? [] : [[key, resolved]];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** What is printed in another form than the canonical one. */
const SPECIAL: {
  readonly [F in ShortForm]?: (node: Node, type: AttributeType, printing: Printing) => Resolved | undefined;
} = {
  command: (node) => (node.kind === 'list' ? node.items.map(valueText) : null),
  hosts: (node) => {
    const entries = node.kind === 'map' ? [...node.entries] : [];
    const lines = entries.flatMap(([host, { value }]) =>
      value.kind === 'list' ? value.items.map((address) => `${host}=${valueText(address)}`) : [],
    );
    return entries.length > 0 ? lines.toSorted() : undefined;
  },
  ssh: (node) => (node.kind === 'map' && node.entries.size > 0 ? [...node.entries.keys()] : undefined),
  ulimit: (node, type, printing) => {
    const limit = node.kind === 'scalar' ? typedNode(node) : undefined;
    if (typeof limit !== 'bigint') return resolveLong(node, type, printing);
    return limit === 0n ? {} : Number(limit);
  },
};

function resolveLong(node: Node, type: AttributeType, printing: Printing): Resolved | undefined {
  return resolveValue(node, type.kind === 'short' ? type.long : type, printing);
}

function formFor(node: Node, type: AttributeType): AttributeType | undefined {
  return formsOf(type).find(({ kind }) => kind === node.kind || (kind === 'object' && node.kind === 'map'));
}
