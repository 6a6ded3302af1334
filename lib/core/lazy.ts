const LAZY = Symbol.for('cdk-compose.Lazy');

/**
 * A value that is asked for when the tree is complete.
 *
 * The producer runs once, during synthesis, after all aspects; what it returns is remembered. It must not add
 * constructs.
 *
 * @example
 * ```ts
 * import { Lazy } from 'cdk-compose';
 *
 * const names: string[] = [];
 * const label = Lazy.of(() => names.join(','));
 * names.push('late');
 * label.produce(); // 'late'
 * ```
 */
export class Lazy<T> {
  #producer: (() => T) | undefined;
  #value: T | undefined;

  private constructor(producer: () => T) {
    this.#producer = producer;
    Object.defineProperty(this, LAZY, { value: true });
  }

  static of<T>(producer: () => T): Lazy<T> {
    return new Lazy(producer);
  }

  static isLazy(value: unknown): value is Lazy<unknown> {
    return typeof value === 'object' && value !== null && LAZY in value;
  }

  produce(): T {
    if (this.#producer !== undefined) {
      this.#value = this.#producer();
      this.#producer = undefined;
    }
    return this.#value as T;
  }

  /** Refuses silent concatenation, which would lose the value. */
  toString(): never {
    throw new TypeError('a lazy value is not a string: hand it over as it is');
  }

  /** Refuses to be lost in `JSON.stringify` as well. */
  toJSON(): never {
    return this.toString();
  }
}
