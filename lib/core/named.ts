const NAMED = Symbol.for('cdk-compose.named');

/** Something that other attributes refer to by its name in compose.yaml: a service, network, volume, secret, config. */
export interface Named {
  readonly name: string;
}

/** Marks an object as one that stands for its name wherever it is used as a value. */
export function markNamed(value: Named): void {
  Object.defineProperty(value, NAMED, { value: true });
}

export function isNamed(value: unknown): value is Named {
  return typeof value === 'object' && value !== null && NAMED in value;
}
