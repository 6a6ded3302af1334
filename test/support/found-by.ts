import { formatPath } from '../../lib/core/document-path.ts';
import { runRules } from '../../lib/checks/run-rules.ts';
import type { Rule, RuleContext } from '../../lib/checks/rule.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import { readCompose } from '../../lib/reader/read-compose.ts';

const folder = '/srv/web';

/** What a rule finds in a Compose file, as lines: severity, code and place, what is wrong. */
export function foundBy(
  rule: Rule,
  text: string,
  { files = {}, ...context }: Partial<RuleContext> & { readonly files?: Readonly<Record<string, string>> } = {},
): readonly string[] {
  const memory = new MemoryFiles(folder, { ...files, 'compose.yaml': text });
  const source = { files: memory, paths: [`${folder}/compose.yaml`], folder, env: { HOME: '/root' } };
  const { findings, model } = readCompose(source);
  if (model === undefined) throw new Error(findings.map(({ message }) => message).join('\n'));
  return runRules(model, [rule], { artifacts: new Set(), folder, ...context }).map(
    ({ severity, code, path = [], message }) => `${severity} ${code} ${formatPath(path)}: ${message}`,
  );
}
