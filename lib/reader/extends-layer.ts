import type { Entry, MapNode, Node } from './node.ts';
import { applyResets, type ResetPath } from './resets.ts';

/** A service with all that it extends. */
export interface Extended {
  /** Nothing where there is a name and no service. */
  readonly node: Node | undefined;
  /** How many services it is made of, beside itself. */
  readonly depth: number;
}

/** The services of one file, which may extend each other. */
export class ExtendsLayer {
  readonly services: ReadonlyMap<string, Entry>;
  /** The services that are extended already. */
  readonly done = new Map<string, Extended>();
  /**
   * Where services of this file find those of it that they extend.
   *
   * Of a file that is only extended, Docker Compose forgets the tags as soon as it goes from service to service in it.
   */
  readonly own: ExtendsLayer;
  readonly #resets = new Map<string, ResetPath[]>();

  constructor(services: ReadonlyMap<string, Entry>, resets: readonly ResetPath[], isBase: boolean) {
    this.services = services;
    this.own = isBase ? new ExtendsLayer(services, [], false) : this;
    for (const [section = '', name = '', ...path] of resets) {
      if (!['services', '*'].includes(section) || path.length === 0) continue;
      const known = this.#resets.get(name);
      if (known === undefined) this.#resets.set(name, [path]);
      else known.push(path);
    }
  }

  /** What a service of this file leaves of one that it extends. */
  reset(name: string, base: MapNode): MapNode {
    return applyResets(base, [...(this.#resets.get(name) ?? []), ...(this.#resets.get('*') ?? [])]);
  }
}
