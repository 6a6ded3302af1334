import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import { readEnvFiles } from './env-files.ts';
import { folderOf, joinPaths, pathBetween, pathFrom } from './file-paths.ts';
import type { Files } from './files.ts';
import { importResources } from './import-resources.ts';
import { readIncludes, type IncludeEntry } from './include-entry.ts';
import { MAX_INCLUDE_DEPTH, MAX_INCLUDES, type IncludeTrail } from './include-trail.ts';
import type { MapNode } from './node.ts';
import { openFile, type FileName } from './open-file.ts';
import type { SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { told } from './variable-findings.ts';

/** Where a project stands, in the three ways that Docker Compose looks at it. */
export interface ProjectFolders {
  /** What its relative paths begin with: absolute, but for an included project, where it is the way from the other one. */
  readonly folder: string;
  /** The absolute folder from which the files are looked for that it includes and extends. */
  readonly root: string;
  /** The absolute folder that Compose runs in. */
  readonly workingFolder: string;
}

/** A project that is included. */
export interface IncludedProject extends ProjectFolders {
  /** The file that is included, and those that override it. */
  readonly files: readonly SourceText[];
  readonly variables: ReadonlyMap<string, string>;
  readonly trail: IncludeTrail;
}

/** What is known of a file that includes others. */
export interface IncludeContext extends ProjectFolders {
  /** The absolute path of the file. */
  readonly file: string;
  /** The files above it that include each other. */
  readonly trail: IncludeTrail;
  readonly variables: ReadonlyMap<string, string>;
  readonly files: Files;
  /**
   * Reads a project up to its resolved paths, with defaults and all that judges it, but without what is normalized last.
   * `undefined` where a fault ended the reading.
   */
  readProject(project: IncludedProject): MapNode | undefined;
}

/**
 * Adds to a file the services, volumes, networks, secrets, configs and models of the projects that it includes.
 *
 * Each of them is read by itself, with variables of its own; the reading ends at the first that has a fault.
 */
export function applyIncludes(file: MapNode, context: IncludeContext, tell: Tell): MapNode {
  const include = file.entries.get('include');
  if (include === undefined) return file;
  const entries = new Map(file.entries);
  entries.delete('include');
  let result: MapNode = { ...file, entries };
  for (const entry of readIncludes(include.value, ['include'], tell) ?? []) {
    const imported = new Including(context, tell).read(entry);
    if (imported === undefined) break;
    if (imported !== 'nothing') result = importResources(result, imported, tell);
  }
  return result;
}

class Including {
  readonly #context: IncludeContext;
  readonly #tell: Tell;
  #hasFault = false;

  constructor(context: IncludeContext, tell: Tell) {
    this.#context = context;
    this.#tell = (finding) => {
      this.#hasFault ||= finding.severity === 'error';
      tell(finding);
    };
  }

  read(entry: IncludeEntry): MapNode | 'nothing' | undefined {
    const { trail, file, workingFolder } = this.#context;
    const files = this.#open(entry.paths);
    const folders = this.#folders(entry);
    const variables = this.#variables(entry, folders.root);
    if (this.#hasFault) return undefined;
    if (files.length === 0) return 'nothing';
    return this.#context.readProject({ files, ...folders, workingFolder, variables, trail: trail.below(file) });
  }

  #open(names: readonly FileName[]): readonly SourceText[] {
    const { root, files, trail, file } = this.#context;
    const opened: SourceText[] = [];
    for (const name of names) {
      const path = pathFrom(root, name.name);
      if (path === file || trail.files.includes(path)) this.#cycle(name, path);
      else if (!trail.below(file).count()) this.#tooMany(name);
      else {
        const source = openFile(name, path, files, this.#tell);
        if (source !== undefined && trail.take(source.text)) opened.push(source);
        else if (source !== undefined) this.#tooMany(name);
      }
    }
    return opened;
  }

  // A folder that does not exist is taken for a file, and what it would stand in for the folder.
  #folders({ paths: [main], projectDirectory }: IncludeEntry): Pick<ProjectFolders, 'folder' | 'root'> {
    const { folder, root, workingFolder, files } = this.#context;
    if (projectDirectory.startsWith('/')) return { folder: projectDirectory, root: projectDirectory };
    if (projectDirectory !== '') {
      const path = pathFrom(root, projectDirectory);
      const existing = files.kind(path) === 'directory' ? path : pathFrom(root, folderOf(projectDirectory));
      return {
        folder: pathBetween(root, existing),
        root: pathFrom(workingFolder, joinPaths(folder, projectDirectory)),
      };
    }
    const own = folderOf(pathFrom(root, main?.name ?? ''));
    return { folder: pathBetween(root, own), root: main === undefined ? workingFolder : own };
  }

  #variables({ envFiles }: IncludeEntry, root: string): ReadonlyMap<string, string> {
    const { folder, workingFolder, files, variables } = this.#context;
    const beside = joinPaths(root, '.env');
    const standard = files.kind(beside) === 'file' ? [{ path: beside }] : [];
    const named = envFiles.map(({ name, where }) => ({
      path: pathFrom(workingFolder, name.startsWith('/') ? name : joinPaths(folder, name)),
      where,
    }));
    const lookup = (name: string) => variables.get(name);
    const read = readEnvFiles(named.length > 0 ? named : standard, { files, lookup, tell: this.#tell });
    return new Map([...read, ...variables]);
  }

  #cycle(name: FileName, path: string): void {
    const { trail, file, workingFolder } = this.#context;
    const files = [...trail.files, file];
    const circle = [...files.slice(files.indexOf(path)), path].map((each) => `\`${pathBetween(workingFolder, each)}\``);
    const message = `${circle.slice(0, 8).join(' includes ')}${circle.length > 8 ? ' and so on' : ''}, which makes a circle`;
    this.#refuse('INCLUDE-CYCLE', message, 'take one `include` out of it', name);
  }

  #tooMany(name: FileName): void {
    const message = `more than ${MAX_INCLUDES} files are included, more than ${MAX_INCLUDE_DEPTH} in each other, or very large ones`;
    this.#refuse('FILES-LIMIT', message, 'put what belongs together into one file', name);
  }

  #refuse(code: DiagnosticCode, message: string, hint: string, { where }: FileName): void {
    this.#tell({ code, severity: 'error', message, hint, ...told(where) });
  }
}
