import { posix } from 'node:path';
import { parseArgs } from 'node:util';
import { checkProject } from '../checks/check-project.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { toDiagnostic } from '../core/finding.ts';
import { composeFilesFrom, composeFilesOf } from '../reader/compose-files.ts';
import { DiskFiles } from './disk-files.ts';
import { absolutePath, namedPath, STANDARD_INPUT, toldPath } from './file-path.ts';
import { FORMAT_OPTIONS, outputFormat } from './formats/output-format.ts';
import { readStandardInput } from './read-standard-input.ts';
import { SourceLines } from './source-lines.ts';
import { tellVerdict } from './tell-verdict.ts';
import { unreadableFile } from './unreadable-file.ts';

const OPTIONS = {
  with: { type: 'string', multiple: true },
  'env-file': { type: 'string', multiple: true },
  profile: { type: 'string', multiple: true },
  'project-name': { type: 'string', short: 'p' },
  strict: { type: 'boolean', default: false },
  ...FORMAT_OPTIONS,
} as const;

const NAME_ONE = 'name a Compose file, a folder that holds one, or `-` for standard input';

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** `cdk-compose check`: says of Compose files what Docker Compose would say, and Docker Engine. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const format = outputFormat(values);
  const files = new DiskFiles();
  if (positionals.includes('-')) files.put(absolutePath(STANDARD_INPUT), await readStandardInput());

  const projects = projectsOf(positionals, values, files);
  const found = projects.flatMap((paths) => judge(paths, values, files));
  return tellVerdict(found, {
    format,
    strict: values.strict,
    judged: { projects: projects.map((paths) => paths.map(toldPath)) },
    showLines: (isOnTerminal) => new SourceLines(isOnTerminal, files),
  });
}

/** The files of each project; a project that is named twice, as by its file and by its override, is one. */
function projectsOf(named: readonly string[], values: Values, files: DiskFiles) {
  const { with: over = [] } = values;
  const found =
    named.length === 0 ? [projectHere(values, files)] : named.map((name) => composeFilesOf(namedPath(name), files));
  const projects = over.length === 0 ? found : found.map((paths) => [...paths.slice(0, 1), ...over.map(namedPath)]);
  return [...new Map(projects.map((paths) => [paths.join('\n'), paths])).values()];
}

function projectHere(values: Values, files: DiskFiles): readonly string[] {
  const environment = new Map(Object.entries(environmentHere()));
  return composeFilesFrom(absolutePath('.'), {
    environment,
    envFiles: values['env-file']?.map(absolutePath) ?? [],
    files,
  });
}

function judge(paths: readonly string[], values: Values, files: DiskFiles): readonly Diagnostic[] {
  const envFiles = values['env-file']?.map(absolutePath);
  const unreadable = paths.flatMap((path) => {
    const isFolder = files.kind(path) === 'directory';
    const problem = isFolder ? 'is a folder without a compose.yaml' : files.problem(path);
    return problem === undefined ? [] : [unreadableFile(path, problem, NAME_ONE)];
  });
  if (unreadable.length > 0) return unreadable;
  const findings = checkProject({
    files,
    paths,
    folder: posix.dirname(paths[0] ?? ''),
    workingFolder: absolutePath('.'),
    env: environmentHere(),
    ...(envFiles !== undefined && { envFiles }),
    ...(values.profile !== undefined && { profiles: values.profile }),
    ...(values['project-name'] !== undefined && { projectName: values['project-name'] }),
  });
  return findings.map((finding) => toDiagnostic(finding, absolutePath('.')));
}

function environmentHere(): Readonly<Record<string, string>> {
  return { ...process.env } as Record<string, string>;
}
