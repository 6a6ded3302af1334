import type { IConstruct } from 'constructs';
import { closestName } from '../core/closest-name.ts';
import { report } from '../core/finding.ts';
import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { Origin } from '../core/origin.ts';
import { resolve } from '../core/resolve.ts';
import type { ResolvedValue } from '../core/values.ts';
import { propName } from './attribute-names.ts';
import type { Attributes, AttributeType } from './attribute-type.ts';
import { MOUNT } from './attributes/mount.ts';
import type { PathMap } from './path-map.ts';

type Data = { [key: string]: ResolvedValue };
type Special = (value: unknown, path: DocumentPath) => ResolvedValue;

/** Props that are known and not written. */
const UNWRITTEN = new Map<Attributes, readonly string[]>([[MOUNT, ['directory']]]);

/** Turns attributes in camel case into data in Compose's names and order, and collects the comments on the way. */
export class AttributeWriter {
  readonly #construct: IConstruct;
  readonly #origins: PathMap<Origin>;
  readonly #comments: PathMap<readonly string[]>;

  constructor(construct: IConstruct, origins: PathMap<Origin>, comments: PathMap<readonly string[]>) {
    this.#construct = construct;
    this.#origins = origins;
    this.#comments = comments;
  }

  /** Writes an object of attributes; `special` renders those whose props are not as the format has them. */
  write(props: object, table: Attributes, path: DocumentPath, special: Readonly<Record<string, Special>> = {}): Data {
    const result: Data = {};
    const given = props as Readonly<Record<string, unknown>>;
    const { because, extensions, ...attributes } = given;
    const names = namesByProp(table);
    if (typeof because === 'string') this.addComment(path, because);
    for (const prop of Object.keys(attributes)) {
      if (names.has(prop) || attributes[prop] === undefined || UNWRITTEN.get(table)?.includes(prop) === true) continue;
      this.#unknown(prop, path, closestName(prop, names.keys()));
    }
    for (const [prop, { name, type }] of names) {
      if (attributes[prop] === undefined) continue;
      const place = [...path, name];
      const written = this.#attempt(place, () =>
        special[prop] === undefined
          ? this.#value(attributes[prop], type, place)
          : special[prop](attributes[prop], place),
      );
      if (written !== undefined) result[name] = written;
    }
    return { ...result, ...this.#extensions(extensions, path) };
  }

  addComment(path: DocumentPath, text: string): void {
    this.#comments.set(path, [...(this.#comments.get(path) ?? []), text]);
  }

  #value(value: unknown, type: AttributeType, path: DocumentPath): ResolvedValue {
    const form = type.kind === 'short' ? type.long : type;
    if (form.kind === 'list' && Array.isArray(value)) {
      return value.map((item: unknown, index) => this.#value(item, form.item, [...path, index]));
    }
    return form.kind === 'object' && isAttributes(value)
      ? this.write(value, form.attributes, path)
      : resolve(value, path);
  }

  #extensions(extensions: unknown, path: DocumentPath): Data {
    if (extensions === undefined) return {};
    const data = this.#attempt(path, () => resolve(extensions, path)) ?? {};
    for (const name of Object.keys(data)) if (!name.startsWith('x-')) this.#unknown(name, path);
    return Object.fromEntries(Object.entries(data).filter(([name]) => name.startsWith('x-')));
  }

  /** Tells of a value that cannot stand where it stands. */
  reportValue(path: DocumentPath, message: string, hint: string): void {
    this.#report('TREE-VALUE', path, message, hint);
  }

  // What is not data is told with everything else; the attribute is left out of the model.
  #attempt(path: DocumentPath, produce: () => ResolvedValue): ResolvedValue | undefined {
    try {
      return produce();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      this.reportValue(path, message, 'give it a string, number, boolean, list or mapping');
      return undefined;
    }
  }

  #unknown(name: string, path: DocumentPath, meant?: string): void {
    const message = `\`${name}\` is not an attribute here`;
    const other = 'use `override` for one that this library does not know, `x-…` for an extension';
    const hint = meant === undefined ? other : `did you mean \`${meant}\`?`;
    this.#report('TREE-ATTRIBUTE', path, message, hint);
  }

  #report(code: DiagnosticCode, path: DocumentPath, message: string, hint: string): void {
    const origin = this.#origins.nearest(path);
    report(this.#construct, { code, severity: 'error', message, hint, path, ...(origin !== undefined && { origin }) });
  }
}

const NAMES = new WeakMap<Attributes, ReadonlyMap<string, { readonly name: string; readonly type: AttributeType }>>();

function namesByProp(table: Attributes): ReadonlyMap<string, { readonly name: string; readonly type: AttributeType }> {
  const known = NAMES.get(table);
  if (known !== undefined) return known;
  const names = new Map(Object.entries(table).map(([name, { type }]) => [propName(name), { name, type }]));
  NAMES.set(table, names);
  return names;
}

function isAttributes(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
