import { parseDotenv, type Lookup } from './dotenv.ts';
import type { Files } from './files.ts';
import { parseRawEnv } from './raw-env.ts';
import { SourceText, type Place } from './source-text.ts';
import type { Tell } from './tell.ts';
import { told, type Where } from './variable-findings.ts';

/** A file of variables, the way a Compose file or the command line names it. */
export interface EnvFile {
  /** The absolute path. */
  readonly path: string;
  /** Whether it must exist. @default true */
  readonly isRequired?: boolean;
  /** @default - the dialect of Docker Compose */
  readonly format?: string;
  /** Where the Compose file names it. */
  readonly where?: Where;
}

/** What it takes to read files of variables. */
export interface EnvReading {
  readonly files: Files;
  /** The environment that values may take from. */
  readonly lookup: Lookup;
  readonly tell: Tell;
}

// Who wants none names this file, which is empty wherever Docker Compose runs.
const NO_VARIABLES = '/dev/null';

/** What stands in a file of variables, after what earlier files say; faults are told. */
export function readEnvFile(
  file: EnvFile,
  { files, lookup, tell }: EnvReading,
  earlier: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, string> {
  const { path, isRequired = true, format = '', where } = file;
  const fault = (code: 'ENV-FILE' | 'ENV-FORMAT', message: string, hint: string) => {
    tell({ code, severity: 'error', message, hint, ...(where && told(where)) });
    return earlier;
  };
  if (path === NO_VARIABLES) return earlier;
  const kind = files.kind(path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isSpelled = where === undefined || isOnLine(name, where.place);
  const what = isSpelled ? `\`${name}\`` : 'the file that a variable names';
  if (kind === undefined) {
    if (!isRequired) return earlier;
    return fault(
      'ENV-FILE',
      `${what} does not exist`,
      `create ${isSpelled ? `\`${path}\`` : 'it'}, or take its name away`,
    );
  }
  if (kind === 'directory') return fault('ENV-FILE', `${what} is a folder`, 'name a file of variables');
  if (!['', '.env', 'raw'].includes(format)) {
    return fault('ENV-FORMAT', 'a file of variables has no such `format`', 'write `raw`, or leave it out');
  }
  const text = files.read(path);
  if (text === undefined) return fault('ENV-FILE', `${what} cannot be read`, 'make it readable');
  const parse = format === 'raw' ? parseRawEnv : parseDotenv;
  return parse(new SourceText(path, text), lookup, tell, earlier);
}

/**
 * What files of variables say together, later ones over earlier ones, as `--env-file` and the `env_file` of an `include` do.
 *
 * Values may take from the environment, and from what stands before them.
 */
export function readEnvFiles(envFiles: readonly EnvFile[], reading: EnvReading): ReadonlyMap<string, string> {
  let values: ReadonlyMap<string, string> = new Map();
  for (const file of envFiles) values = readEnvFile(file, reading, values);
  return values;
}

// What a variable makes of a name is nobody's business but its owner's.
function isOnLine(name: string, { source: { text }, offset }: Place): boolean {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? undefined : end).includes(name);
}
