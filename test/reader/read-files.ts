import type { Finding } from '../../lib/core/finding.ts';
import { IncludeTrail } from '../../lib/reader/include-trail.ts';
import { MemoryFiles } from '../../lib/reader/memory-files.ts';
import type { MapNode } from '../../lib/reader/node.ts';
import { ProjectReader } from '../../lib/reader/project-reader.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { dataOf, lineOf } from './node-of.ts';

const FOLDER = '/proj';
const HOME = '/home/ada';

/** What a test reads: the files of a folder by their names, and which of them are laid over each other. */
export interface Project {
  readonly files: Readonly<Record<string, string>>;
  /** @default ['compose.yaml'] */
  readonly main?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

/** What became of a project: its canonical form with resolved paths, and what was told. */
export interface Outcome {
  readonly node: MapNode | undefined;
  readonly findings: readonly Finding[];
}

/** Reads a project as far as its files are concerned: without what is normalized last. */
export function readFiles({ files, main = ['compose.yaml'], variables = {} }: Project): Outcome {
  const findings: Finding[] = [];
  const reader = new ProjectReader(new MemoryFiles(FOLDER, files), HOME, (finding) => void findings.push(finding));
  const node = reader.read({
    files: main.map((name) => new SourceText(`${FOLDER}/${name}`, files[name] ?? '')),
    folder: FOLDER,
    root: FOLDER,
    workingFolder: FOLDER,
    variables: new Map(Object.entries(variables)),
    trail: new IncludeTrail(),
  });
  return { node, findings };
}

/** What a project is as plain data, and a line for each error. */
export function told(project: Project): { readonly data: unknown; readonly errors: readonly string[] } {
  const { node, findings } = readFiles(project);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { data: dataOf(node), errors: errors.map(lineOf) };
}
