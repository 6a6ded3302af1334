import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import { ExtendsLayer } from './extends-layer.ts';
import { folderOf, pathBetween, pathFrom } from './file-paths.ts';
import type { Files } from './files.ts';
import { IncludeTrail } from './include-trail.ts';
import type { MapNode } from './node.ts';
import { openFile, type FileName } from './open-file.ts';
import { projectPaths } from './project-paths.ts';
import type { ResetPath } from './resets.ts';
import type { SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { told } from './variable-findings.ts';

/** A file whose services are extended. */
export interface BaseFile {
  readonly node: MapNode;
  /** What its last document resets. */
  readonly resets: readonly ResetPath[];
}

/** What it takes to read the files whose services a project extends. */
export interface BaseReading {
  /** The absolute folder from which files are looked for: that of the project, not that of the file that names them. */
  readonly folder: string;
  /** The folder of the user. @default - `~` stays as it is */
  readonly home: string | undefined;
  readonly files: Files;
  /** That of the project, which counts how much is read. @default - one of its own */
  readonly trail?: IncludeTrail;
  /**
   * Reads a file up to its canonical form, without its own `extends` and `include`, and without looking whether the
   * format allows what it says: only what comes of it is judged. `undefined` where a fault ended the reading.
   */
  readBase(source: SourceText): BaseFile | undefined;
}

/** The files whose services a project extends; each is read once. */
export class ExtendsBases {
  readonly #reading: BaseReading;
  readonly #trail: IncludeTrail;
  readonly #tell: Tell;
  readonly #known = new Map<string, ExtendsLayer | undefined>();
  #hasFault = false;

  constructor(reading: BaseReading, tell: Tell) {
    this.#reading = reading;
    this.#trail = reading.trail ?? new IncludeTrail();
    this.#tell = (finding) => {
      this.#hasFault ||= finding.severity === 'error';
      tell(finding);
    };
  }

  /** The services of a file, whose relative paths are those of the project; `undefined` after a fault, which is told. */
  find(file: FileName): ExtendsLayer | undefined {
    if (!this.#known.has(file.name)) this.#known.set(file.name, this.#read(file));
    return this.#known.get(file.name);
  }

  #read(file: FileName): ExtendsLayer | undefined {
    const { folder, home, files } = this.#reading;
    const path = pathFrom(folder, file.name);
    const source = openFile(file, path, files, this.#tell);
    if (source !== undefined && !this.#trail.take(source.text)) {
      return this.#refuse('FILES-LIMIT', 'too much is read from other files', 'extend smaller files', file);
    }
    const base = source && this.#reading.readBase(source);
    if (base === undefined) return undefined;
    this.#hasFault = false;
    const services = base.node.entries.get('services');
    if (services === undefined) {
      return this.#refuse(
        'EXTENDS-SERVICE',
        `${file.shown} has no services`,
        'name the file that has the service',
        file,
      );
    }
    if (services.value.kind !== 'map') {
      const message = `the \`services\` of ${file.shown} are not a mapping`;
      return this.#refuse('SCHEMA-TYPE', message, 'write each service below its name', file);
    }
    const node = projectPaths(base.node, pathBetween(folder, folderOf(path)), home, this.#tell);
    const placed = node.entries.get('services')?.value;
    return this.#hasFault || placed?.kind !== 'map' ? undefined : new ExtendsLayer(placed.entries, base.resets, true);
  }

  #refuse(code: DiagnosticCode, message: string, hint: string, { where }: FileName): undefined {
    this.#tell({ code, severity: 'error', message, hint, ...told(where) });
  }
}
