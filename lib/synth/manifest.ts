import { artifactPathProblem, stackNameProblem } from './artifact-path.ts';
import { pathCollision } from './output-paths.ts';

/** The manifest's name in the output folder. */
export const MANIFEST_NAME = 'manifest.json';

const FORMAT = 1;
const HASH = /^sha256:[0-9a-f]{64}$/;

/** What was written for one stack. */
export interface ManifestStack {
  /** The file that the stack was written in. */
  readonly source: string;
  /** The hash of each file, by its path below the stack's folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** What was written, by the name of the stack: the memory of which files are ours. */
export type Manifest = ReadonlyMap<string, ManifestStack>;

/** Thrown by `parseManifest`; the message continues "the manifest …". */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/** Spells a manifest: the same text for the same content, whatever the order it was gathered in. */
export function renderManifest(manifest: Manifest): string {
  const stacks = sorted(manifest).map(([name, { source, files }]) => {
    return [name, { source, files: Object.fromEntries(sorted(files)) }];
  });
  return `${JSON.stringify({ format: FORMAT, stacks: Object.fromEntries(stacks) }, null, 2)}\n`;
}

/**
 * Reads a manifest, trusting nothing: every name in it could be used to remove a file.
 *
 * @throws ManifestError where it is not one that this program could have written.
 */
export function parseManifest(text: string): Manifest {
  const { format, stacks } = asObject(parseJson(text), 'the top level');
  if (typeof format === 'number' && format > FORMAT) throw new ManifestError('was written by a newer cdk-compose');
  if (format !== FORMAT) throw new ManifestError(`has no \`"format": ${FORMAT}\``);
  const manifest = new Map<string, ManifestStack>();
  for (const [name, value] of Object.entries(asObject(stacks, '`stacks`'))) {
    const problem = stackNameProblem(name);
    if (problem !== undefined) throw new ManifestError(`names the stack ${JSON.stringify(name)}, which ${problem}`);
    manifest.set(name, parseStack(name, value));
  }
  const collision = pathCollision(manifest.keys());
  if (collision !== undefined) throw new ManifestError(`names the stack ${collision}`);
  return manifest;
}

function parseStack(name: string, value: unknown): ManifestStack {
  const { source, files } = asObject(value, `the stack \`${name}\``);
  if (typeof source !== 'string') throw new ManifestError(`gives no \`source\` for the stack \`${name}\``);
  const hashes = new Map<string, string>();
  for (const [path, hash] of Object.entries(asObject(files, `\`files\` of the stack \`${name}\``))) {
    const problem = artifactPathProblem(path);
    if (problem !== undefined) throw new ManifestError(`lists the file ${JSON.stringify(path)}, which ${problem}`);
    if (typeof hash !== 'string' || !HASH.test(hash)) throw new ManifestError(`gives no SHA-256 hash for \`${path}\``);
    hashes.set(path, hash);
  }
  const collision = pathCollision(hashes.keys());
  if (collision !== undefined) throw new ManifestError(`lists the file ${collision}`);
  return { source, files: hashes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ManifestError(/^[<>=|]{7}/m.test(text) ? 'holds the marks of a merge conflict' : 'is not JSON', {
      cause: error,
    });
  }
}

function asObject(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new ManifestError(`has something other than an object at ${what}`);
}

// By UTF-16 code units, so that the order is the same in every locale.
function sorted<T>(entries: ReadonlyMap<string, T>): [string, T][] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
