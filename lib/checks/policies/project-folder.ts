import type { Convention } from './policy.ts';

/** A project has the name of its folder, by which a pipeline finds and removes it. */
export const projectFolder: Convention = {
  codes: ['POLICY-PROJECT-NAME'],
  *check({ document, name: stack }) {
    const { name } = document;
    if (name === undefined || name === stack) return;
    yield {
      path: ['name'],
      message: `the project is named \`${name}\`, and its folder \`${stack}\``,
      hint: 'leave the `projectName` out: Compose takes the name of the folder',
    };
  },
};
