import type { Node } from './node.ts';

/** The text that a value is; `undefined` for any other value, also for a time, which YAML does not take for a text. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.type !== 'timestamp'
    ? node.value
    : undefined;
}

/** Whether a value is `null`, or nothing is written where it should be. */
export function isNothing(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}
