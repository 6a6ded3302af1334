import type { Finding } from '../core/finding.ts';
import { readCompose, type ProjectSource } from '../reader/read-compose.ts';
import { runRules } from './run-rules.ts';
import { PROJECT_RULES } from './rules.ts';

/** Reads a Compose project, and runs all rules over it that need no tree. */
export function checkProject(source: ProjectSource): readonly Finding[] {
  const { findings, model, variables } = readCompose(source);
  return model === undefined
    ? findings
    : [
        ...findings,
        ...runRules(model, PROJECT_RULES, {
          artifacts: new Set(),
          folder: source.folder,
          variable: (name) => variables.get(name),
          kind: (path) => source.files.kind(path),
        }),
      ];
}
