import { plainText } from '../compose/values/plain-text.ts';
import { typedScalar } from '../compose/values/read.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { Finding } from '../core/finding.ts';
import { readEnvFile } from './env-files.ts';
import type { Variables } from './expand.ts';
import type { Files } from './files.ts';
import { scalar } from './node-data.ts';
import type { Entry, MapNode, Node, ScalarNode } from './node.ts';
import { namedFiles, type NamedFile } from './named-files.ts';
import type { Tell } from './tell.ts';

type Values = ReadonlyMap<string, string>;
type Scalars = Map<string, ScalarNode>;

/**
 * A canonical document whose services have their whole `environment`: what their `env_file` say, and over it what they
 * say themselves.
 *
 * A variable without a value takes that of the project. Where the project has none, it is `null`, which wins over an
 * `env_file` as well. Files are read for the services that are given, so that those without a profile are to be left out.
 */
export function resolveEnvironments(document: MapNode, variables: Variables, files: Files, tell: Tell): MapNode {
  const tellOnce = once(tell);
  return withServices(document, (service, path) => {
    const inline = keyValues(childOf(service, 'environment'));
    for (const [name, node] of inline) {
      const value = node.value === null ? variables.get(name) : undefined;
      if (value !== undefined) inline.set(name, scalar(value, node.place));
    }
    const own = textsOf(inline);
    const lookup = (name: string) => variables.get(name) ?? own.get(name);
    const fromFiles: Scalars = new Map();
    let values: Values = own;
    for (const file of namedFiles(service, 'env_file', path)) {
      const before = values;
      values = readEnvFile(file, { files, lookup, tell: placed(tellOnce, file) }, before);
      for (const [name, value] of values) {
        if (value !== before.get(name)) fromFiles.set(name, scalar(value, file.where.place));
      }
    }
    return withValues(service, 'environment', new Map([...fromFiles, ...inline]));
  });
}

/** A canonical document whose services have all their `labels`: what their `label_file` say, and over it their own. */
export function resolveLabels(document: MapNode, files: Files, tell: Tell): MapNode {
  const tellOnce = once(tell);
  return withServices(document, (service, path) => {
    const labels: Scalars = new Map();
    for (const file of namedFiles(service, 'label_file', path)) {
      const before = textsOf(labels);
      const reading = { files, lookup: (name: string) => before.get(name), tell: placed(tellOnce, file) };
      for (const [name, value] of readEnvFile(file, reading)) labels.set(name, scalar(value, file.where.place));
    }
    return withValues(service, 'labels', new Map([...labels, ...keyValues(childOf(service, 'labels'))]));
  });
}

function withServices(document: MapNode, change: (service: MapNode, path: DocumentPath) => MapNode): MapNode {
  const services = childOf(document, 'services');
  if (services?.kind !== 'map') return document;
  const changed = new Map(services.entries);
  for (const [name, entry] of services.entries) {
    if (entry.value.kind === 'map') changed.set(name, { ...entry, value: change(entry.value, ['services', name]) });
  }
  return withChild(document, 'services', { ...services, entries: changed });
}

function withValues(service: MapNode, key: string, values: Scalars): MapNode {
  if (values.size === 0) return service;
  const said = childOf(service, key);
  const known = said?.kind === 'map' ? said.entries : undefined;
  const entries = new Map<string, Entry>();
  for (const [name, value] of values) entries.set(name, { keyPlace: known?.get(name)?.keyPlace ?? value.place, value });
  return withChild(service, key, { kind: 'map', entries, place: said?.place ?? service.place });
}

function withChild(node: MapNode, key: string, value: Node): MapNode {
  const keyPlace = node.entries.get(key)?.keyPlace ?? value.place;
  return { ...node, entries: new Map(node.entries).set(key, { keyPlace, value }) };
}

function childOf(node: MapNode, key: string): Node | undefined {
  return node.entries.get(key)?.value;
}

// A mapping, or a list of `NAME=value` and of `NAME`.
function keyValues(node: Node | undefined): Scalars {
  const values: Scalars = new Map();
  if (node?.kind === 'map') {
    for (const [name, { value }] of node.entries) if (value.kind === 'scalar') values.set(name, value);
  }
  for (const item of node?.kind === 'list' ? node.items : []) {
    if (item.kind !== 'scalar' || item.value === null) continue;
    const text = textOf(item) ?? '';
    const equals = text.indexOf('=');
    const name = equals === -1 ? text : text.slice(0, equals);
    values.set(name, scalar(equals === -1 ? null : text.slice(equals + 1), item.place));
  }
  return values;
}

function textsOf(scalars: Scalars): Values {
  return new Map([...scalars].flatMap(([name, node]) => (node.value === null ? [] : [[name, textOf(node)] as const])));
}

function textOf({ value }: ScalarNode): string {
  const typed = typedScalar(value);
  return typed === null ? '' : plainText(typed);
}

// What stands in a file is told at its line there, and beside it the place that names the file.
function placed(tell: Tell, { where }: NamedFile): Tell {
  return (finding) => tell({ path: where.path, ...finding });
}

// One file may belong to many services.
function once(tell: Tell): Tell {
  const told = new Set<string>();
  return (finding: Finding) => {
    const { file, line, column } = finding.origin?.location?.position() ?? {};
    const key = [finding.code, finding.message, file, line, column].join('\n');
    if (told.size < told.add(key).size) tell(finding);
  };
}
