import { posix } from 'node:path';
import type { ComposeDocument, ComposeModel } from '../compose/compose-model.ts';
import type { Finding } from '../core/finding.ts';
import { decode } from './decode.ts';
import { envFileOnly } from './env-file-only.ts';
import type { Files } from './files.ts';
import { IncludeTrail } from './include-trail.ts';
import { toData } from './node-data.ts';
import { NodeOrigins } from './node-origins.ts';
import type { MapNode } from './node.ts';
import { normalize } from './normalize.ts';
import { composeProfiles, projectEnvironment } from './project-environment.ts';
import { projectName } from './project-name.ts';
import { ProjectReader } from './project-reader.ts';
import { splitByProfiles } from './split-by-profiles.ts';
import { Place, SourceText } from './source-text.ts';
import type { Tell } from './tell.ts';
import { resolveEnvironments, resolveLabels } from './service-environment.ts';

/** A Compose project that somebody wrote, and what it is read with. */
export interface ProjectSource {
  readonly files: Files;
  /** The absolute paths of its Compose files; each is laid over the ones before it. */
  readonly paths: readonly string[];
  /** The absolute folder of the project, which relative paths and `.env` are looked for in. */
  readonly folder: string;
  /** The absolute folder that Compose runs in. @default - the folder of the project */
  readonly workingFolder?: string;
  /** The environment that Compose runs in. */
  readonly env: Readonly<Record<string, string>>;
  /** The absolute paths of `--env-file`. @default - `.env` in the folder, if there is one */
  readonly envFiles?: readonly string[];
  /** What `--profile` says. @default - what `COMPOSE_PROFILES` says */
  readonly profiles?: readonly string[];
  /** What `--project-name` says. @default - what the files, the environment or the folder say */
  readonly projectName?: string;
}

/** What came of reading a project. */
export interface ReadProject {
  readonly findings: readonly Finding[];
  /** The variables that `${}` could use. */
  readonly variables: ReadonlyMap<string, string>;
  /** The model; nothing where the form of a file is so wrong that there is none. */
  readonly model: ComposeModel | undefined;
  /** All that the model was made from, with what files of variables add: what Docker Compose would go on with. */
  readonly resolved: MapNode | undefined;
}

/** Reads a Compose project as Docker Compose does, up to where its parts are compared with each other. */
export function readCompose(source: ProjectSource): ReadProject {
  const { files, paths, folder, env, envFiles = [], workingFolder = folder } = source;
  const findings: Finding[] = [];
  const tell = (finding: Finding) => void findings.push(finding);
  const hasError = () => findings.some(({ severity }) => severity === 'error');

  const environment = new Map(Object.entries(env));
  const variables = projectEnvironment({ environment, envFiles, folder, workingFolder, files }, tell);
  const nothing = { findings, variables, model: undefined, resolved: undefined };
  const sources = paths.flatMap((path) => openMain(path, files, tell));
  const reader = new ProjectReader(files, env['HOME'] ?? '/root', tell);
  const written = sources.map((text) => reader.documents(text));
  if (hasError()) return nothing;
  const name = projectName({ given: source.projectName, variables, files: written, folder }, tell);
  if (name === undefined) return nothing;

  const all = new Map([...variables, ['COMPOSE_PROJECT_NAME', name]]);
  const folders = { folder, root: folder, workingFolder };
  const merged = reader.read({ ...folders, files: sources, variables: all, trail: new IncludeTrail() });
  for (const document of written.flat()) {
    for (const finding of envFileOnly({ written: [document], document, variables: all, folder, files })) {
      // It says more than that the variable becomes blank.
      const blank = findings.findIndex((other) => other.code === 'VAR-BLANK' && isSamePlace(other, finding));
      if (blank === -1) tell(finding);
      else findings[blank] = finding;
    }
  }
  if (merged === undefined) return nothing;
  if (merged.entries.size === 0) {
    tell(emptyFile(paths[0] ?? folder));
    return nothing;
  }
  const canonical = decode(normalize(merged, { project: name, variables: all }, tell), tell);
  if (hasError()) return nothing;

  const profiles = source.profiles ?? composeProfiles(all);
  const { enabled, disabled } = splitByProfiles(canonical, profiles);
  const resolved = resolveLabels(resolveEnvironments(enabled, all, files, tell), files, tell);
  return {
    findings,
    variables: all,
    resolved,
    model: {
      name,
      document: { services: {}, ...(toData(enabled) as object) } as ComposeDocument,
      disabled: toData(disabled) as ComposeModel['disabled'],
      origins: new NodeOrigins(enabled),
      comments: { get: () => undefined, nearest: () => undefined },
      directories: new Map(),
    },
  };
}

function openMain(path: string, files: Files, tell: Tell): readonly SourceText[] {
  const text = files.kind(path) === 'file' ? files.read(path) : undefined;
  if (text !== undefined) return [new SourceText(path, text)];
  const message = `\`${posix.basename(path)}\` ${files.kind(path) === undefined ? 'does not exist' : 'cannot be read'}`;
  tell({ code: 'FILE-MISSING', severity: 'error', message, hint: 'name a Compose file' });
  return [];
}

function emptyFile(path: string): Finding {
  return {
    code: 'YAML-ROOT',
    severity: 'error',
    message: 'nothing stands in the file',
    hint: 'begin it with `services:`',
    origin: { location: new Place(new SourceText(path, ''), 0) },
  };
}

function isSamePlace(a: Finding, b: Finding): boolean {
  const [one, other] = [a, b].map(({ origin }) => origin?.location?.position());
  return one?.file === other?.file && one?.line === other?.line && one?.column === other?.column;
}
