import { readFileSync } from 'node:fs';

const rows = readFileSync(new URL('fixtures/compose-attributes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [path: string, type: string]);

const ROOTS: readonly string[] = ['service', 'network', 'volume', 'secret', 'config', 'model', 'include'];

/** The keys that a file has at its top. */
export const topLevel: readonly string[] = rows.flatMap(([path]) => (path.startsWith('(top).') ? [path.slice(6)] : []));

/**
 * The type of every attribute of the format by its path from `service`, `network` and so on, with the definitions that
 * the list names put in their places: `service.healthcheck.test`, `service.post_start[].command`.
 */
export const formatTypes: ReadonlyMap<string, string> = new Map(ROOTS.flatMap((root) => below(root, root)));

/** The paths of every attribute of the format. */
export const formatPaths: readonly string[] = [...formatTypes.keys()];

function below(definition: string, place: string): readonly (readonly [path: string, type: string])[] {
  return rows.flatMap(([path, type]) => {
    if (!path.startsWith(`${definition}.`) && !path.startsWith(`${definition}[`)) return [];
    const here = place + path.slice(definition.length);
    const [, bracket = '', named = ''] = /^(\[?)(\w+)\]?$/.exec(type) ?? [];
    return [[here, type] as const, ...(named === definition ? [] : below(named, bracket === '' ? here : `${here}[]`))];
  });
}

/** The paths of data, spelled in the same way; `*` stands for names that the user chooses. */
export function dataPaths(value: unknown, place: string): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => dataPaths(item, `${place}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const here = `${place}.${formatPaths.includes(`${place}.${key}`) ? key : '*'}`;
    return [here, ...dataPaths(member, here)];
  });
}
