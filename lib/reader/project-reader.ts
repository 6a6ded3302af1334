import { validateDocument } from '../compose/validate-document.ts';
import { applyDefaults } from './apply-defaults.ts';
import { applyExtends } from './apply-extends.ts';
import { applyIncludes, type IncludedProject } from './apply-includes.ts';
import { canonicalize } from './canonicalize.ts';
import { ExtendsBases, type BaseFile } from './extends-bases.ts';
import type { Files } from './files.ts';
import { inherit } from './inherit.ts';
import { interpolate } from './interpolate.ts';
import { mergeNodes } from './merge-nodes.ts';
import { keyPlaceAt, map, placeAt, toData } from './node-data.ts';
import type { MapNode } from './node.ts';
import { parseYaml } from './parse-yaml.ts';
import { projectPaths } from './project-paths.ts';
import { replaceAt } from './replace-at.ts';
import { applyResets, takeResets, type ResetPath } from './resets.ts';
import { Place, SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { uniqueItems } from './unique-items.ts';
import { validateCanonical } from './validate-canonical.ts';
import { told } from './variable-findings.ts';

/** Reads the files of projects step by step; a step that finds an error is the last one. */
export class ProjectReader {
  readonly #files: Files;
  readonly #home: string;
  readonly #tell: Tell;
  readonly #documents = new Map<SourceText, readonly MapNode[]>();
  #errors = 0;

  constructor(files: Files, home: string, tell: Tell) {
    this.#files = files;
    this.#home = home;
    this.#tell = (finding) => {
      if (finding.severity === 'error') this.#errors += 1;
      tell(finding);
    };
  }

  /** The documents of a file as they are written; each file is parsed once. */
  documents(source: SourceText): readonly MapNode[] {
    let documents = this.#documents.get(source);
    if (documents === undefined) this.#documents.set(source, (documents = parseYaml(source, this.#tell)));
    return documents;
  }

  /** A project with its defaults and absolute paths, in canonical form, not yet normalized; nothing after an error. */
  read(project: IncludedProject): MapNode | undefined {
    const before = this.#errors;
    const bases = this.#bases(project);
    let document = emptyDocument(project.files);
    for (const source of project.files) {
      for (const written of this.documents(source)) {
        if (this.#errors > before) return undefined;
        document = this.#layOver(document, written, source.file, project, bases);
      }
    }
    if (this.#errors > before) return undefined;
    document = applyDefaults(document);
    validateCanonical(document, this.#tell);
    if (this.#errors > before) return undefined;
    document = projectPaths(document, project.folder, this.#home, this.#tell);
    if (this.#errors > before) return undefined;
    // Those of an included project have values of its own; in a mapping, they wait for those of the main one.
    return replaceAt(document, 'services.*.environment', (said) =>
      said.kind === 'list' ? inherit(said, project.variables, 'keep') : said,
    );
  }

  #layOver(base: MapNode, written: MapNode, file: string, project: IncludedProject, bases: ExtendsBases): MapNode {
    const { node: kept, paths: resets } = takeResets(written);
    const steps: readonly ((document: MapNode) => MapNode)[] = [
      (document) => interpolate(document, project.variables, this.#tell) as MapNode,
      (document) => applyExtends(document, { file, resets, bases }, this.#tell),
      (document) => this.#include(document, file, project),
      (document) => mergeNodes(applyResets(base, resets), document, this.#tell),
      (document) => uniqueItems(document, this.#tell),
      (document) => this.#validate(document),
      (document) => canonicalize(document, this.#tell),
      (document) => uniqueItems(document, this.#tell),
    ];
    return this.#takeSteps(kept, steps);
  }

  /** A file whose services are extended: it gives them away as they are, and extends and includes nothing. */
  #readBase(source: SourceText, { variables }: IncludedProject): BaseFile | undefined {
    const before = this.#errors;
    let document = emptyDocument([source]);
    let resets: readonly ResetPath[] = [];
    for (const written of this.documents(source)) {
      const { node: kept, paths } = takeResets(written);
      const base = document;
      resets = paths;
      document = this.#takeSteps(kept, [
        (one) => interpolate(one, variables, this.#tell) as MapNode,
        (one) => mergeNodes(applyResets(base, paths), one, this.#tell),
        (one) => uniqueItems(one, this.#tell),
        (one) => canonicalize(one, this.#tell),
        (one) => uniqueItems(one, this.#tell),
      ]);
    }
    return this.#errors > before ? undefined : { node: document, resets };
  }

  #takeSteps(start: MapNode, steps: readonly ((document: MapNode) => MapNode)[]): MapNode {
    const before = this.#errors;
    let document = start;
    for (const step of steps) {
      if (this.#errors > before) return document;
      document = step(document);
    }
    return document;
  }

  #bases(project: IncludedProject): ExtendsBases {
    const reading = {
      folder: project.root,
      home: this.#home,
      files: this.#files,
      trail: project.trail,
      readBase: (source: SourceText) => this.#readBase(source, project),
    };
    return new ExtendsBases(reading, this.#tell);
  }

  #include(document: MapNode, file: string, project: IncludedProject): MapNode {
    const { folder, root, workingFolder, variables, trail } = project;
    const readProject = (included: IncludedProject) => this.read(included);
    return applyIncludes(
      document,
      { folder, root, workingFolder, variables, trail, file, files: this.#files, readProject },
      this.#tell,
    );
  }

  // What Compose ignores is gone after this.
  #validate(document: MapNode): MapNode {
    for (const { path, isKey, ...fault } of validateDocument(toData(document))) {
      const place = isKey === true ? keyPlaceAt(document, path) : placeAt(document, path);
      this.#tell({ ...fault, severity: 'error', ...told({ place, path }) });
    }
    const version = document.entries.get('version');
    if (version === undefined) return document;
    this.#tell({
      code: 'FORM-VERSION',
      severity: 'warning',
      message: '`version` means nothing any more',
      hint: 'take it away',
      ...told({ place: version.keyPlace, path: ['version'] }),
    });
    const entries = new Map(document.entries);
    entries.delete('version');
    return { ...document, entries };
  }
}

function emptyDocument([first]: readonly SourceText[]): MapNode {
  return map([], new Place(first ?? new SourceText('', ''), 0));
}
