import type { DocumentPath } from '../../core/document-path.ts';
import { Text } from '../../core/text.ts';
import { asMapping } from '../facts/plain.ts';
import type { Rule } from '../rule.ts';

/** What Compose reads, `docker compose config --format json` prints again, but for keys of SSH with paths and endless numbers. */
export const printable: Rule = {
  codes: ['FORM-SSH', 'FORM-ENDLESS'],
  *check({ document }) {
    for (const [name, { build }] of Object.entries(document.services)) {
      const keys = asMapping(asMapping(build)?.['ssh']) ?? {};
      for (const [id, path] of Object.entries(keys)) {
        if (path === null) continue;
        yield {
          path: ['services', name, 'build', 'ssh', id],
          severity: 'warning',
          message: `\`docker compose config --format json\` cannot print the key \`${id}\`, which has a path`,
          hint: 'have it printed as YAML, or add the key to an SSH agent and write `default` alone',
        };
      }
    }
    for (const [key, value] of Object.entries(document)) {
      const path = key.startsWith('x-') ? endless(value, [key], new Set()) : undefined;
      if (path === undefined) continue;
      yield {
        path,
        code: 'FORM-ENDLESS',
        severity: 'warning',
        message: '`docker compose config --format json` cannot print a number that is endless or none',
        hint: 'write a number, or a text in quotes',
      };
    }
  },
};

/** The place of the first number that is infinite or no number. What is shared is looked at once. */
function endless(value: unknown, path: DocumentPath, seen: Set<unknown>): DocumentPath | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : path;
  if (typeof value !== 'object' || value === null || Text.isText(value) || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, member] of Object.entries(value)) {
    const found = endless(member, [...path, Array.isArray(value) ? Number(key) : key], seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
