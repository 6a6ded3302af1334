import { posix } from 'node:path';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { toDiagnostic } from '../core/finding.ts';
import { composeFilesFrom } from '../reader/compose-files.ts';
import { MemoryFiles } from '../reader/memory-files.ts';
import { checkProject } from './check-project.ts';

/** Files of a Compose project, in memory. */
export interface CheckComposeOptions {
  /** Texts by name, relative to the folder of the project; a `.env` among them counts. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * The Compose file, or several of which each is laid over the ones before.
   * @default - what Compose finds by itself: `COMPOSE_FILE`, or `compose.yaml` with its `compose.override.yaml`
   */
  readonly file?: string | readonly string[];
  /** The environment that Compose runs in, beside a `HOME` and a `PATH`; this process's own is not seen. @default - none */
  readonly env?: Readonly<Record<string, string>>;
  /** What `--project-name` says. @default - what the files or the environment say */
  readonly projectName?: string;
  /** What `--profile` says. @default - what `COMPOSE_PROFILES` says */
  readonly profiles?: readonly string[];
}

// A folder like any other; it gives its name to a project that has none.
const FOLDER = '/srv/project';

// Every process has these.
const ENVIRONMENT = { HOME: '/root', PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };

/**
 * Says of a Compose project what `docker compose config` would say, and what the engine would after that.
 *
 * Errors are what Docker Compose refuses; with `layer: 'engine'`, what it accepts and the engine refuses. What works
 * and bites later is a warning.
 *
 * @example
 * ```ts
 * import { checkCompose } from 'cdk-compose';
 *
 * checkCompose({ files: { 'compose.yaml': 'services: {web: {imgae: nginx}}' } });
 * // [{ code: 'SCHEMA-KEY', severity: 'error', file: 'compose.yaml', line: 1, column: 18, … }]
 * ```
 */
export function checkCompose({ files, file, env, ...options }: CheckComposeOptions): readonly Diagnostic[] {
  const memory = new MemoryFiles(FOLDER, files);
  const environment = { ...ENVIRONMENT, ...env };
  const paths = file === undefined ? pathsIn(memory, environment) : [file].flat().map(absolute);
  const findings = checkProject({
    files: memory,
    paths,
    folder: posix.dirname(paths[0] ?? FOLDER),
    ...options,
    env: environment,
  });
  return findings.map((finding) => toDiagnostic(finding, FOLDER)).toSorted(compareDiagnostics);
}

function pathsIn(files: MemoryFiles, env: Readonly<Record<string, string>>): readonly string[] {
  const found = composeFilesFrom(FOLDER, { environment: new Map(Object.entries(env)), envFiles: [], files });
  return found[0] === FOLDER ? [absolute('compose.yaml')] : found;
}

function absolute(name: string): string {
  return posix.resolve(FOLDER, name);
}
