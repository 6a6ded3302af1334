import type { Service } from '../../../compose/service.ts';

/** Whether a value was put over one of these attributes, given in Compose's own names: the tree does not show it. */
export function isOverridden({ edits }: Service, ...attributes: readonly string[]): boolean {
  return edits.some((edit) => 'value' in edit && attributes.includes(String(edit.path[0])));
}
