import type { ComposeDocument } from '../compose/compose-model.ts';
import { walkScalars } from '../compose/walk.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Variable } from '../core/variable.ts';

/** A variable of a stack, with the services that see it. */
export interface StackVariable {
  readonly variable: Variable;
  readonly services: readonly string[];
}

/** The variables of a stack in order of first use; of several declarations the one that says the purpose. */
export function stackVariables(document: ComposeDocument): readonly StackVariable[] {
  const found = new Map<string, { variable: Variable; services: Set<string> }>();
  walkScalars(document as ResolvedValue, (scalar, [section, element]) => {
    if (!Text.isText(scalar)) return;
    for (const variable of scalar.variables) {
      const known = found.get(variable.name) ?? { variable, services: new Set() };
      if (known.variable.purpose === undefined) known.variable = variable;
      if (section === 'services') known.services.add(String(element));
      found.set(variable.name, known);
    }
  });
  return [...found.values()].map(({ variable, services }) => ({ variable, services: [...services] }));
}
