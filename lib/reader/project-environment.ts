import { posix } from 'node:path';
import { readSwitch } from '../compose/values/switch.ts';
import { readDigits } from '../compose/values/whole-number.ts';
import { readEnvFiles, type EnvFile } from './env-files.ts';
import type { Files } from './files.ts';
import type { Tell } from './tell.ts';

/** Where the variables of a project come from. */
export interface EnvironmentSources {
  /** The environment that Compose runs in; it beats every file. */
  readonly environment: ReadonlyMap<string, string>;
  /** The absolute paths of `--env-file`; with one of them, `.env` is not read. */
  readonly envFiles: readonly string[];
  /** The folder of the project, beside whose Compose file `.env` stands. */
  readonly folder: string;
  /** The folder that Compose runs in. */
  readonly workingFolder: string;
  readonly files: Files;
}

type Values = ReadonlyMap<string, string>;

/**
 * The variables that the `${}` of a project may use.
 *
 * Those of the environment come first, then those of `--env-file` (or of `COMPOSE_ENV_FILES`), a later file over an
 * earlier one; without such a file those of `.env`, unless `COMPOSE_DISABLE_ENV_FILE` says no, which may itself stand in
 * `.env`: then only its settings of Compose count.
 */
export function projectEnvironment(sources: EnvironmentSources, tell: Tell): Values {
  const { environment, files, folder, workingFolder } = sources;
  const given: Values = new Map([['PWD', workingFolder], ...environment]);
  // A file of variables is read too late for this one.
  if (!PROGRESS.includes(environment.get('COMPOSE_PROGRESS') ?? '')) {
    tell(settingFinding('COMPOSE_PROGRESS', '`auto`, `tty`, `plain`, `json` or `quiet`'));
  }
  const paths = chosenEnvFiles(sources);
  const dotEnv = posix.join(folder, '.env');
  const isDefault = paths.length === 0;
  if (isDefault && (isDisabled(given, tell) || files.kind(dotEnv) !== 'file')) return checked(given, tell);
  const envFiles: readonly EnvFile[] = (isDefault ? [dotEnv] : paths).map((path) => ({ path }));
  const read = readEnvFiles(envFiles, { files, lookup: (name) => given.get(name), tell });
  const settings = new Map([...read].filter(([name]) => name.startsWith('COMPOSE_')));
  const isCancelled = isDefault && !given.has(DISABLE) && isDisabled(settings, tell);
  return checked(new Map([...(isCancelled ? settings : read), ...given]), tell);
}

/**
 * The profiles that `COMPOSE_PROFILES` switches on, which counts where the command line names none.
 *
 * Nothing between two commas names the profile `""`, and so does a variable that is not set.
 */
export function composeProfiles(variables: Values): readonly string[] {
  return (variables.get('COMPOSE_PROFILES') ?? '').split(',').map((profile) => profile.trim());
}

const DISABLE = 'COMPOSE_DISABLE_ENV_FILE';

const PROGRESS: readonly string[] = ['', 'auto', 'tty', 'plain', 'json', 'quiet', 'none'];

function chosenEnvFiles({ environment, envFiles, workingFolder }: EnvironmentSources): readonly string[] {
  if (envFiles.length > 0) return envFiles;
  const named = environment.get('COMPOSE_ENV_FILES')?.split(',') ?? [];
  return named.filter((path) => path !== '').map((path) => posix.resolve(workingFolder, path));
}

function isDisabled(variables: Values, tell: Tell): boolean {
  const value = variables.get(DISABLE);
  const isOn = value === undefined ? false : readSwitch(value);
  if (isOn === undefined) tell(settingFinding(DISABLE, '`true` or `false`'));
  return isOn ?? false;
}

function checked(variables: Values, tell: Tell): Values {
  const limit = readDigits(variables.get('COMPOSE_PARALLEL_LIMIT') ?? '0');
  if (limit.fault !== undefined) tell(settingFinding('COMPOSE_PARALLEL_LIMIT', 'a whole number'));
  return variables;
}

function settingFinding(name: string, wanted: string): Parameters<Tell>[0] {
  const message = `\`${name}\` is a setting of Compose, and does not hold ${wanted}`;
  return { code: 'VAR-SETTING', severity: 'error', message, hint: `give it ${wanted}, or take it away` };
}
