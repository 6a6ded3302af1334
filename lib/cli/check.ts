import { posix, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkProject } from '../checks/check-compose.ts';
import { compareDiagnostics, stricter, type Diagnostic } from '../core/diagnostic.ts';
import { toDiagnostic } from '../core/finding.ts';
import { composeFilesFrom, composeFilesOf } from '../reader/compose-files.ts';
import { DiskFiles } from './disk-files.ts';
import { EXIT } from './exit-code.ts';
import { FORMAT_OPTIONS, outputFormat } from './formats/output-format.ts';
import { printReport } from './formats/print-report.ts';
import { printDiagnostics } from './print.ts';
import { readStandardInput } from './read-standard-input.ts';
import { STANDARD_INPUT } from './source-lines.ts';

const OPTIONS = {
  with: { type: 'string', multiple: true },
  'env-file': { type: 'string', multiple: true },
  profile: { type: 'string', multiple: true },
  'project-name': { type: 'string', short: 'p' },
  strict: { type: 'boolean', default: false },
  ...FORMAT_OPTIONS,
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

/** `cdk-compose check`: says of Compose files what Docker Compose would say, and Docker Engine. */
export async function check(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const format = outputFormat(values);
  const files = new DiskFiles();
  if (positionals.includes('-')) files.put(absolute(STANDARD_INPUT), await readStandardInput());

  const projects = projectsOf(positionals, values, files);
  const diagnostics = withoutRepeats(projects.flatMap((paths) => judge(paths, values, files)))
    .map((diagnostic) => (values.strict ? stricter(diagnostic) : diagnostic))
    .toSorted(compareDiagnostics);
  const ok = !diagnostics.some(({ severity }) => severity === 'error');
  await printReport(format, {
    diagnostics,
    json: () => ({ ok, diagnostics, projects: projects.map((paths) => paths.map(relative)) }),
    text: () => printDiagnostics(diagnostics, files),
  });
  return ok ? EXIT.ok : EXIT.findings;
}

/** The files of each project; a project that is named twice, as by its file and by its override, is one. */
function projectsOf(named: readonly string[], values: Values, files: DiskFiles) {
  const { with: over = [] } = values;
  const found =
    named.length === 0 ? [projectHere(values, files)] : named.map((name) => composeFilesOf(pathOf(name), files));
  const projects = over.length === 0 ? found : found.map((paths) => [...paths.slice(0, 1), ...over.map(pathOf)]);
  return [...new Map(projects.map((paths) => [paths.join('\n'), paths])).values()];
}

function projectHere(values: Values, files: DiskFiles): readonly string[] {
  const environment = new Map(Object.entries(environmentHere()));
  return composeFilesFrom(absolute('.'), { environment, envFiles: values['env-file']?.map(absolute) ?? [], files });
}

function judge(paths: readonly string[], values: Values, files: DiskFiles): readonly Diagnostic[] {
  const envFiles = values['env-file']?.map(absolute);
  const unreadable = paths.flatMap((path) => {
    const isFolder = files.kind(path) === 'directory';
    const problem = isFolder ? 'is a folder without a compose.yaml' : files.problem(path);
    return problem === undefined ? [] : [cannotRead(path, problem)];
  });
  if (unreadable.length > 0) return unreadable;
  const findings = checkProject({
    files,
    paths,
    folder: posix.dirname(paths[0] ?? ''),
    workingFolder: absolute('.'),
    env: environmentHere(),
    ...(envFiles !== undefined && { envFiles }),
    ...(values.profile !== undefined && { profiles: values.profile }),
    ...(values['project-name'] !== undefined && { projectName: values['project-name'] }),
  });
  return findings.map((finding) => toDiagnostic(finding, absolute('.')));
}

function cannotRead(path: string, problem: string): Diagnostic {
  const file = relative(path);
  return {
    code: 'FILE-MISSING',
    severity: 'error',
    message: `\`${file}\` ${problem}`,
    path: '',
    file,
    hint: 'name a Compose file, a folder that holds one, or `-` for standard input',
  };
}

// What two projects include is judged in both.
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(diagnostics.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic])).values()];
}

function environmentHere(): Readonly<Record<string, string>> {
  return { ...process.env } as Record<string, string>;
}

function pathOf(name: string): string {
  return absolute(name === '-' ? STANDARD_INPUT : name);
}

function absolute(path: string): string {
  return resolve(path).replaceAll('\\', '/');
}

function relative(path: string): string {
  const folder = `${absolute('.').replace(/\/$/, '')}/`;
  if (path === absolute('.')) return '.';
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}
