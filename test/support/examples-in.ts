import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Example, Examples } from '../../lib/checks/examples/examples.ts';
import type { Rule } from '../../lib/checks/rule.ts';

const lib = fileURLToPath(new URL('../../lib/', import.meta.url));

/** Every example in the files of a folder of lib/, with its code and the name of its file. */
export async function examplesIn(
  folder: string,
): Promise<readonly (Example & { readonly code: string; readonly name: string })[]> {
  const modules = await modulesIn<{ readonly EXAMPLES?: Examples }>(folder);
  return modules.flatMap(({ name, EXAMPLES = {} }) =>
    Object.entries(EXAMPLES).map(([code, example]) => ({ code, name, ...example })),
  );
}

/** Every rule in the files of a folder of lib/, with the name of its file. */
export async function rulesIn<R extends Pick<Rule, 'codes'> = Rule>(
  folder: string,
): Promise<readonly { readonly name: string; readonly rule: R }[]> {
  const modules = await modulesIn<{ readonly [name: string]: R | readonly R[] }>(folder);
  return modules.flatMap(({ name, ...exported }) =>
    Object.values(exported).flatMap((rule) => ('codes' in rule ? [{ name, rule }] : [])),
  );
}

async function modulesIn<M>(folder: string): Promise<readonly (M & { readonly name: string })[]> {
  const files = readdirSync(lib + folder, { recursive: true, encoding: 'utf8' });
  const names = files.flatMap((file) => (file.endsWith('.ts') ? [file.replaceAll('\\', '/').slice(0, -3)] : []));
  return Promise.all(
    names.toSorted().map(async (name) => ({ ...((await import(`${lib}${folder}/${name}.ts`)) as M), name })),
  );
}
