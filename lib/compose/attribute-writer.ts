import type { IConstruct } from 'constructs';
import { report } from '../core/finding.ts';
import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { Origin } from '../core/origin.ts';
import { resolve } from '../core/resolve.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Fields, Shape } from './attributes.ts';
import type { PathMap } from './path-map.ts';

type Data = { [key: string]: ResolvedValue };
type Special = (value: unknown, path: DocumentPath) => ResolvedValue;

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

  /** Writes an object of attributes; `special` renders those that the table calls special. */
  write(props: object, { fields }: Fields, path: DocumentPath, special: Readonly<Record<string, Special>> = {}): Data {
    const result: Data = {};
    const given = props as Readonly<Record<string, unknown>>;
    const { because, extensions, ...attributes } = given;
    if (typeof because === 'string') this.addComment(path, because);
    for (const name of Object.keys(attributes)) {
      if (!Object.hasOwn(fields, name) && attributes[name] !== undefined) this.#unknown(name, path);
    }
    for (const [name, shape] of Object.entries(fields)) {
      if (attributes[name] === undefined || shape === 'hidden') continue;
      const place = [...path, composeName(name)];
      const written = this.#attempt(place, () =>
        shape === 'special' && special[name] !== undefined
          ? special[name](attributes[name], place)
          : this.#value(attributes[name], shape, place),
      );
      if (written !== undefined) result[composeName(name)] = written;
    }
    return { ...result, ...this.#extensions(extensions, path) };
  }

  addComment(path: DocumentPath, text: string): void {
    this.#comments.set(path, [...(this.#comments.get(path) ?? []), text]);
  }

  #value(value: unknown, shape: Shape, path: DocumentPath): ResolvedValue {
    if (typeof shape === 'string') return resolve(value, path);
    if ('list' in shape && Array.isArray(value)) {
      return value.map((item: unknown, index) => this.#value(item, shape.list, [...path, index]));
    }
    return 'fields' in shape && isAttributes(value) ? this.write(value, shape, path) : resolve(value, path);
  }

  #extensions(extensions: unknown, path: DocumentPath): Data {
    if (extensions === undefined) return {};
    const data = this.#attempt(path, () => resolve(extensions, path)) ?? {};
    for (const name of Object.keys(data)) if (!name.startsWith('x-')) this.#unknown(name, path);
    return data as Data;
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

  #unknown(name: string, path: DocumentPath): void {
    const message = `\`${name}\` is not an attribute here`;
    const hint = 'use `override` for one that this library does not know, `x-…` for an extension';
    this.#report('TREE-ATTRIBUTE', path, message, hint);
  }

  #report(code: DiagnosticCode, path: DocumentPath, message: string, hint: string): void {
    const origin = this.#origins.nearest(path);
    report(this.#construct, { code, severity: 'error', message, hint, path, ...(origin !== undefined && { origin }) });
  }
}

function isAttributes(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The Compose name of an attribute: `memLimit` is `mem_limit`. */
export function composeName(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
