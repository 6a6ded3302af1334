import { parse } from 'yaml';
import type { ComposeDocument, ComposeModel } from '../../lib/compose/compose-model.ts';
import { PathMap } from '../../lib/compose/path-map.ts';

/** The model of a Compose file that has canonical form already. */
export function modelOf(text: string, name = 'web'): ComposeModel {
  const document = parse(text, (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('$$', '$') : value,
  ) as ComposeDocument;
  return { name, document, disabled: {}, origins: new PathMap(), comments: new PathMap(), directories: new Map() };
}
