import { posix } from 'node:path';
import type { DocumentPath } from '../core/document-path.ts';
import type { Finding } from '../core/finding.ts';
import { DollarPlaces } from './dollar-places.ts';
import { readEnvFile } from './env-files.ts';
import type { Variables } from './expand.ts';
import type { Files } from './files.ts';
import { namedFiles } from './named-files.ts';
import type { Node } from './node.ts';
import { isFault, parseTemplate, type Reference, type Template } from './template.ts';
import { told, type Where } from './variable-findings.ts';

/** A Compose file, and what its variables may come from. */
export interface UsesAndFiles {
  /** The documents as they are written, with their `${}`. */
  readonly written: readonly Node[];
  /** The document that says which files the services name; the one that is written will do where there is no other. */
  readonly document: Node;
  readonly variables: Variables;
  /** The folder that the paths of the files start from. */
  readonly folder: string;
  readonly files: Files;
}

/**
 * Warns of variables that are not set, though an `env_file` of a service has them: it feeds the container, not `${}`.
 *
 * A default does not keep it quiet, since the value of the file is then not used without a word.
 */
export function* envFileOnly({ written, document, variables, folder, files }: UsesAndFiles): Generator<Finding> {
  const supplied = suppliedNames(document, folder, files);
  if (supplied.size === 0) return;
  const warned = new Set<string>();
  for (const { name, where } of usesIn(written)) {
    const file = supplied.get(name);
    if (file === undefined || warned.has(name) || variables.get(name) !== undefined) continue;
    warned.add(name);
    yield {
      code: 'VAR-ENV-FILE',
      severity: 'warning',
      message: `\`${name}\` is not set; \`${file}\` has it for the container alone, not for \`\${}\``,
      hint: `set it in \`.env\` beside the Compose file, or read the file with \`--env-file ${file}\` as well`,
      ...told(where),
    };
  }
}

/** The names that files of variables give a value to, each with the first file that does. */
function suppliedNames(document: Node, folder: string, files: Files): ReadonlyMap<string, string> {
  const supplied = new Map<string, string>();
  const read = new Set<string>();
  const services = document.kind === 'map' ? document.entries.get('services')?.value : undefined;
  for (const [, { value }] of services?.kind === 'map' ? services.entries : []) {
    for (const named of value.kind === 'map' ? namedFiles(value, 'env_file', []) : []) {
      const path = posix.resolve(folder, named.path);
      if (read.has(path)) continue;
      read.add(path);
      const values = readEnvFile({ ...named, path }, { files, lookup: () => undefined, tell: () => undefined });
      for (const name of values.keys()) if (!supplied.has(name)) supplied.set(name, posix.relative(folder, path));
    }
  }
  return supplied;
}

interface Use {
  readonly name: string;
  readonly where: Where;
}

interface Step {
  readonly node: Node;
  readonly path: DocumentPath;
}

/** Each use of a variable that a value of it would change, in the order of the files. */
function* usesIn(documents: readonly Node[]): Generator<Use> {
  const seen = new Set<Node>();
  const waiting = documents.map((node): Step => ({ node, path: [] })).toReversed();
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { node, path } = step;
    if (seen.has(node)) continue;
    seen.add(node);
    if (node.kind !== 'scalar') for (const below of stepsBelow(step).toReversed()) waiting.push(below);
    else if (typeof node.value === 'string' && node.value.includes('$')) {
      const template = parseTemplate(node.value);
      if (isFault(template)) continue;
      const places = new DollarPlaces(node.value, node.place);
      for (const { name, offset } of fedBy(template)) yield { name, where: { place: places.of(offset), path } };
    }
  }
}

function stepsBelow({ node, path }: Step): readonly Step[] {
  if (node.kind === 'list') return node.items.map((item, index) => ({ node: item, path: [...path, index] }));
  if (node.kind === 'scalar') return [];
  return [...node.entries].map(([key, { value }]) => ({ node: value, path: [...path, key] }));
}

function* fedBy(template: Template): Generator<Reference> {
  for (const part of template) {
    if (typeof part === 'string') continue;
    if (part.operator?.endsWith('+') !== true) yield part;
    yield* fedBy(part.word);
  }
}
