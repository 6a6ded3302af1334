import { composeProject } from '../facts/engine-name.ts';
import type { HostRule } from '../rule.ts';

/** A project is known by its name: two stacks of one name would remove each other's containers. */
export const projectName: HostRule = {
  codes: ['HOST-PROJECT'],
  *check(models) {
    const seen = new Map<string, string>();
    for (const model of models) {
      const name = composeProject(model);
      const first = seen.get(name);
      if (first === undefined) seen.set(name, model.name);
      // Two stacks of one name are told as such.
      if (first === undefined || first === model.name) continue;
      yield {
        model,
        path: ['name'],
        message: `the stack \`${model.name}\` is the Compose project \`${name}\`, as \`${first}\` is`,
        hint: 'give one of them another `projectName`, or leave it out',
      };
    }
  },
};
