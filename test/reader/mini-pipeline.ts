import { validateDocument } from '../../lib/compose/validate-document.ts';
import type { Finding } from '../../lib/core/finding.ts';
import { applyDefaults } from '../../lib/reader/apply-defaults.ts';
import { applyExtends } from '../../lib/reader/apply-extends.ts';
import { applyIncludes, type IncludedProject } from '../../lib/reader/apply-includes.ts';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { ExtendsBases, type BaseFile } from '../../lib/reader/extends-bases.ts';
import type { Files } from '../../lib/reader/files.ts';
import { IncludeTrail } from '../../lib/reader/include-trail.ts';
import { interpolate } from '../../lib/reader/interpolate.ts';
import { mergeNodes } from '../../lib/reader/merge-nodes.ts';
import { placeAt, toData } from '../../lib/reader/node-data.ts';
import type { MapNode } from '../../lib/reader/node.ts';
import { parseYaml } from '../../lib/reader/parse-yaml.ts';
import { projectPaths } from '../../lib/reader/project-paths.ts';
import { applyResets, takeResets } from '../../lib/reader/resets.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { uniqueItems } from '../../lib/reader/unique-items.ts';
import { validateCanonical } from '../../lib/reader/validate-canonical.ts';
import { dataOf, lineOf, nodeOf } from './node-of.ts';

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

/** Reads a project the way Docker Compose does, as far as files are concerned: without what is normalized last. */
export function readFiles({ files, main = ['compose.yaml'], variables = {} }: Project): Outcome {
  const pipeline = new Pipeline(filesOf(files));
  const node = pipeline.project({
    files: main.map((name) => new SourceText(`${FOLDER}/${name}`, files[name] ?? '')),
    folder: FOLDER,
    root: FOLDER,
    workingFolder: FOLDER,
    variables: new Map(Object.entries(variables)),
    trail: new IncludeTrail(),
  });
  return { node: pipeline.hasFault ? undefined : node, findings: pipeline.findings };
}

/** What a project is as plain data, and a line for each error. */
export function told(project: Project): { readonly data: unknown; readonly errors: readonly string[] } {
  const { node, findings } = readFiles(project);
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { data: dataOf(node), errors: errors.map(lineOf) };
}

/** Files in memory, below the folder of the project. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  const paths = new Map(
    Object.entries(texts).map(([name, text]) => [name.startsWith('/') ? name : `${FOLDER}/${name}`, text]),
  );
  return {
    read: (path) => paths.get(path),
    kind: (path) => {
      if (paths.has(path)) return 'file';
      return path === '/' || [...paths.keys()].some((file) => file.startsWith(`${path}/`)) ? 'directory' : undefined;
    },
  };
}

class Pipeline {
  readonly findings: Finding[] = [];
  readonly #files: Files;

  constructor(files: Files) {
    this.#files = files;
  }

  get hasFault(): boolean {
    return this.findings.some(({ severity }) => severity === 'error');
  }

  readonly #tell = (finding: Finding): void => {
    this.findings.push(finding);
  };

  project(project: IncludedProject): MapNode | undefined {
    const readBase = (source: SourceText): BaseFile | undefined =>
      this.#file(source, project, undefined, nodeOf('{}', source.file));
    const bases = new ExtendsBases(
      { folder: project.root, home: HOME, files: this.#files, trail: project.trail, readBase },
      this.#tell,
    );
    let node: MapNode | undefined;
    for (const source of project.files) {
      node = this.#file(source, project, bases, node ?? nodeOf('{}', source.file))?.node;
      if (node === undefined || this.hasFault) return undefined;
    }
    if (node === undefined) return undefined;
    const full = applyDefaults(node);
    validateCanonical(full, this.#tell);
    const placed = projectPaths(full, project.folder, HOME, this.#tell);
    return this.hasFault ? undefined : placed;
  }

  // Without `bases`, the file is only extended.
  #file(
    source: SourceText,
    project: IncludedProject,
    bases: ExtendsBases | undefined,
    before: MapNode,
  ): BaseFile | undefined {
    let result: BaseFile = { node: before, resets: [] };
    const documents = parseYaml(source, this.#tell);
    for (const document of documents) {
      if (this.hasFault) return undefined;
      const { node, paths } = takeResets(document);
      const filled = interpolate(node, project.variables, this.#tell) as MapNode;
      const extended =
        bases === undefined ? filled : applyExtends(filled, { file: source.file, resets: paths, bases }, this.#tell);
      if (this.hasFault) return undefined;
      const included = bases === undefined ? extended : this.#include(extended, source, project);
      if (this.hasFault) return undefined;
      const merged = uniqueItems(mergeNodes(applyResets(result.node, paths), included, this.#tell), this.#tell);
      if (this.hasFault || (bases !== undefined && !this.#isValid(merged))) return undefined;
      const entries = new Map(merged.entries);
      entries.delete('version');
      result = { node: uniqueItems(canonicalize({ ...merged, entries }, this.#tell), this.#tell), resets: paths };
    }
    return this.hasFault ? undefined : result;
  }

  #include(node: MapNode, { file }: SourceText, project: IncludedProject): MapNode {
    const readProject = (included: IncludedProject) => this.project(included);
    return applyIncludes(node, { ...project, file, files: this.#files, readProject }, this.#tell);
  }

  #isValid(node: MapNode): boolean {
    for (const { code, message, hint, path } of validateDocument(toData(node))) {
      this.#tell({ code, severity: 'error', message, hint, path, origin: { location: placeAt(node, path) } });
    }
    return !this.hasFault;
  }
}
