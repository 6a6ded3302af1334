import type { IConstruct } from 'constructs';
import { SourceLocation } from './source-location.ts';

const ASPECTS = Symbol.for('cdk-compose.aspects');

/** Something that is done to every construct of a scope, once, before rendering. */
export interface IAspect {
  /** May change attributes of the construct; may not add constructs or aspects. */
  visit(construct: IConstruct): void;
}

/** An aspect as it was added. */
export interface AddedAspect {
  readonly aspect: IAspect;
  readonly priority: number;
  readonly location: SourceLocation;
}

/**
 * Changes that run over a whole scope: all services of a stack, all stacks of an app.
 *
 * They run in order of priority (small first), then in the order in which they were added.
 *
 * @example
 * ```ts
 * import { App, Aspects, Service } from 'cdk-compose';
 *
 * const app = new App();
 * Aspects.of(app).add({
 *   visit: (construct) => {
 *     if (Service.isService(construct)) construct.addLabel('com.example.team', 'home');
 *   },
 * });
 * ```
 */
export class Aspects {
  readonly #scope: IConstruct & { [ASPECTS]?: AddedAspect[] };

  private constructor(scope: IConstruct) {
    this.#scope = scope;
  }

  static of(scope: IConstruct): Aspects {
    return new Aspects(scope);
  }

  /** Adds an aspect to the scope. @default priority 500 */
  add(aspect: IAspect, options: { readonly priority?: number } = {}): void {
    if (this.#scope.node.locked) throw new Error('an aspect was added while aspects run: add it before synthesis');
    if (this.#scope[ASPECTS] === undefined) Object.defineProperty(this.#scope, ASPECTS, { value: [] });
    const location = SourceLocation.capture(this.add);
    this.#scope[ASPECTS]?.push({ aspect, priority: options.priority ?? 500, location });
  }

  /** The aspects added to this very scope, in order. */
  get all(): readonly AddedAspect[] {
    return this.#scope[ASPECTS] ?? [];
  }
}
