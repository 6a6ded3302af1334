import type { ComposeModel, ElementModel, StackModel } from '../../compose/compose-model.ts';

/** Whether a model is a stack of the tree, which knows its host, and not a file that somebody else wrote. */
export function isStackModel(model: ComposeModel): model is StackModel {
  return 'stack' in model;
}

/** The name of the Compose project. */
export function composeProject({ document, name }: Pick<ComposeModel, 'document' | 'name'>): string {
  return document.name ?? name;
}

/** The name that the engine knows a network or volume by; nothing where only the host knows it. */
export function engineName(model: ComposeModel, key: string, { name, external }: ElementModel): string | undefined {
  if (name === undefined || name === null) return external === true ? key : `${composeProject(model)}_${key}`;
  return typeof name === 'string' ? name : undefined;
}
