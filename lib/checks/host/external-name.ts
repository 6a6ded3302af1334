import type { ComposeModel } from '../../compose/compose-model.ts';
import { closestName } from '../../core/closest-name.ts';
import { engineName, isStackModel, composeProject } from '../facts/engine-name.ts';
import type { HostRule } from '../rule.ts';

const KINDS = [
  ['networks', 'network'],
  ['volumes', 'volume'],
] as const;

/** What a stack takes for given is what another one creates; somebody else may, and then says so. */
export const externalName: HostRule = {
  codes: ['HOST-EXTERNAL'],
  *check(models) {
    // Of a file that stands alone nobody knows the others, and what is included may create anything.
    const stacks = models.filter(isStackModel);
    if (stacks.some(({ document }) => document.include !== undefined)) return;
    for (const [section, kind] of KINDS) {
      const created = createdNames(stacks, section);
      for (const model of stacks) {
        for (const [key, element] of Object.entries(model.document[section] ?? {})) {
          const name = element?.['external'] === true ? engineName(model, key, element) : undefined;
          if (name === undefined || created.has(name)) continue;
          const meant = closestName(name, created);
          yield {
            model,
            path: [section, key],
            severity: 'warning',
            message: `no stack creates the ${kind} \`${name}\`, without which \`${model.name}\` does not start`,
            hint:
              meant === undefined
                ? 'declare it in the stack that owns it, or acknowledge this where somebody else creates it'
                : `did you mean \`${meant}\`?`,
          };
        }
      }
    }
  },
};

function createdNames(models: readonly ComposeModel[], section: 'networks' | 'volumes'): ReadonlySet<string> {
  const names = models.flatMap((model) =>
    Object.entries(model.document[section] ?? {}).map(([key, element]) =>
      element?.['external'] === true ? undefined : engineName(model, key, element ?? {}),
    ),
  );
  const own =
    section === 'networks'
      ? ['bridge', 'host', 'none', ...models.map((model) => `${composeProject(model)}_default`)]
      : [];
  return new Set([...names.filter((name) => name !== undefined), ...own]);
}
