import type { DocumentPath } from '../../core/document-path.ts';
import { Text } from '../../core/text.ts';
import type { AttributeType, JsonType, ListType, MapType, ObjectType, ScalarType } from '../attribute-type.ts';
import { attributeOf } from '../attributes/attribute-at.ts';
import { NAMES } from '../attributes/attribute-kinds.ts';
import { formFor } from '../attributes/walk-attributes.ts';
import { repetitionIn } from './are-distinct.ts';
import { patternOf } from './pattern-of.ts';
import { ownerName, placeName } from './place-words.ts';
import type { SchemaFault } from './schema-fault.ts';
import { kindOf, takes } from './type-words.ts';
import { typeHint } from './type-hint.ts';
import { unknownHint } from './unknown-attribute.ts';
import { valueFault } from './value-fault.ts';

/** Nobody reads more. */
const MOST = 50;

/** Finds what a type does not allow, in the order of the document, one fault for a place; texts with variables pass. */
export function findFaults(document: unknown, type: ObjectType): readonly SchemaFault[] {
  const search = new Search();
  search.value(document, type);
  return search.faults;
}

class Search {
  readonly faults: SchemaFault[] = [];
  readonly #path: (string | number)[] = [];

  value(value: unknown, type: AttributeType): void {
    if (this.faults.length >= MOST || Text.isText(value)) return;
    if (value === null && type.kind === 'object' && type.nullable === true) return;
    const form = formFor(value, type);
    if (form === undefined || (form.kind === 'scalar' && !isAccepted(value, form))) this.#wrongType(value, type);
    else if (form.kind === 'scalar') this.#scalar(value, form, type);
    else if (form.kind === 'list') this.#list(value as readonly unknown[], form);
    else if (form.kind === 'map') this.#map(value as object, form);
    else if (form.kind === 'object') this.#object(value as object, form);
  }

  #scalar(value: unknown, form: ScalarType, type: AttributeType): void {
    const fault = valueFault(value, form, type, this.#path);
    if (fault !== undefined) this.#tell({ code: 'SCHEMA-VALUE', ...fault });
  }

  #list(items: readonly unknown[], type: ListType): void {
    const before = this.faults.length;
    for (const [index, item] of items.entries()) this.#member(index, item, type.item);
    if (type.unique !== true || this.faults.length > before) return;
    const repetition = repetitionIn(items);
    if (repetition === undefined) return;
    const { first, again } = repetition;
    this.#path.push(again);
    const message = `${placeName(this.#path)} stands in it twice, as number ${first + 1} and ${again + 1}`;
    this.#tell({ code: 'LIST-REPEATS', message, hint: 'take one of them away' });
    this.#path.pop();
  }

  #map(entries: object, { value: type, keys, open }: MapType): void {
    const pattern = keys === undefined ? undefined : patternOf(keys);
    for (const [key, member] of Object.entries(entries)) {
      if (pattern === undefined || pattern.test(key)) this.#member(key, member, type);
      else if (open !== true) this.#wrongName(key, keys);
    }
  }

  #object(members: object, type: ObjectType): void {
    const given = members as Readonly<Record<string, unknown>>;
    const missing = type.required?.filter((name) => given[name] === undefined) ?? [];
    if (missing.length > 0) this.#missing(missing, type);
    for (const key of Object.keys(given)) {
      if (given[key] === undefined) continue;
      const attribute = attributeOf(type, key);
      if (attribute?.since !== undefined) this.#newer(key, attribute.since);
      else if (attribute !== undefined) this.#member(key, given[key], attribute.type);
      else if (type.others !== 'anything' && (type.others === 'nothing' || !key.startsWith('x-'))) {
        this.#unknown(key, given[key], type);
      }
    }
  }

  #member(segment: string | number, value: unknown, type: AttributeType): void {
    this.#path.push(segment);
    this.value(value, type);
    this.#path.pop();
  }

  #wrongType(value: unknown, type: AttributeType): void {
    const message = `${placeName(this.#path)} takes ${takes(type)}, not ${kindOf(value, type)}`;
    this.#tell({ code: 'SCHEMA-TYPE', message, hint: typeHint(value, type) });
  }

  #missing(names: readonly string[], type: ObjectType): void {
    const message = `${ownerName(this.#path)} has no ${names.map((name) => `\`${name}\``).join(' and no ')}`;
    const words = names.map((name) => `\`${name}\`, which takes ${takes(attributeOf(type, name)?.type ?? type)}`);
    const hint = `add ${words.join(', and ')}`;
    this.#tell({ code: 'SCHEMA-MISSING', message, hint });
  }

  #newer(key: string, version: string): void {
    const message = `\`${key}\` needs Docker Compose ${version}`;
    this.#tellKey(key, { code: 'SCHEMA-NEWER', message, hint: 'leave it out, or deploy with that version' });
  }

  #unknown(key: string, value: unknown, type: ObjectType): void {
    const message = `\`${key}\` is not an attribute of ${ownerName(this.#path)}`;
    this.#tellKey(key, { code: 'SCHEMA-KEY', message, hint: unknownHint(key, value, this.#path, type) });
  }

  #wrongName(key: string, keys: string | undefined): void {
    const around = placeName(this.#path);
    if (keys === NAMES) {
      const hint = 'names hold letters, digits, `.`, `_` and `-`';
      this.#tellKey(key, {
        code: 'SCHEMA-KEY',
        message: `${key === '' ? 'the empty string' : `\`${key}\``} is not a usable name in ${around}`,
        hint,
      });
    } else {
      const hint = 'give it a name, or take it away';
      this.#tellKey(key, { code: 'SCHEMA-KEY', message: `a name in ${around} is empty`, hint });
    }
  }

  #tellKey(key: string, fault: Omit<SchemaFault, 'path'>): void {
    this.#path.push(key);
    this.#tell({ ...fault, isKey: true });
    this.#path.pop();
  }

  #tell(fault: Omit<SchemaFault, 'path'>): void {
    const path: DocumentPath = [...this.#path];
    if (this.faults.length < MOST) this.faults.push({ path, ...fault });
  }
}

function isAccepted(value: unknown, { accepts }: ScalarType): boolean {
  if (value === null) return accepts.includes('null');
  const type = typeof value;
  return accepts.includes(type as JsonType) || (accepts.includes('integer') && Number.isInteger(value));
}
