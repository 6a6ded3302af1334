import type { DocumentPath } from '../core/document-path.ts';
import { pathOfContext, pathOfHost, pathOfProject, type PathRoots } from './absolute-path.ts';
import type { MapNode, Node } from './node.ts';
import { isRemoteFile } from './remote-file.ts';
import { patternsOf, replaceAll, replaceAt } from './replace-at.ts';
import type { Tell } from './tell.ts';
import { isNothing, textOf } from './text-of.ts';
import { told } from './variable-findings.ts';

/**
 * Makes the relative paths of a file in canonical form those of its project.
 *
 * Paths of included and extended files come out as seen from the project that reads them, which makes them absolute when
 * its own turn comes.
 */
export function projectPaths(node: MapNode, folder: string, home: string | undefined, tell: Tell): MapNode {
  const roots = { folder, home };
  return replaceAll(node, PATHS, (value, path, resolve) => resolve(value, { roots, path, tell }));
}

interface At {
  readonly roots: PathRoots;
  readonly path: DocumentPath;
  readonly tell: Tell;
}

type Resolve = (node: Node, at: At) => Node;

const PATHS = patternsOf<Resolve>({
  'configs.*.file': optional,
  'include.env_file': listed,
  'include.path': listed,
  'include.project_directory': listed,
  'secrets.*.file': optional,
  'services.*.build.additional_contexts.*': required(pathOfContext),
  'services.*.build.context': required(pathOfContext),
  'services.*.build.ssh.*': optional,
  'services.*.develop.watch.*.path': listed,
  'services.*.env_file.*.path': listed,
  'services.*.extends.file': required((path, roots) => (isRemoteFile(path) ? path : pathOfProject(path, roots))),
  'services.*.label_file.*': listed,
  'services.*.volumes.*': bindMount,
  'volumes.*': boundVolume,
});

function required(resolve: (path: string, roots: PathRoots) => string): Resolve {
  return (node, at) => {
    const path = textOf(node);
    return path === undefined ? refuse(node, at) : withText(node, resolve(path, at.roots));
  };
}

/** A path or several; anything else is a fault. */
function listed(node: Node, at: At): Node {
  if (node.kind !== 'list') return required(pathOfProject)(node, at);
  const items = node.items.map((item, index) => listed(item, { ...at, path: [...at.path, index] }));
  return items.every((item, index) => item === node.items[index]) ? node : { ...node, items };
}

/** A path that need not be there; anything else stays as it is. */
function optional(node: Node, { roots }: At): Node {
  const path = textOf(node);
  return path === undefined ? node : withText(node, pathOfHost(path, roots));
}

function bindMount(node: Node, at: At): Node {
  if (node.kind !== 'map' || textOf(node.entries.get('type')?.value) !== 'bind') return node;
  const source = node.entries.get('source')?.value;
  if (source === undefined) {
    const hint = 'give it a `source`, the path on the host';
    const message = 'a bind mount has no `source`';
    at.tell({ code: 'MOUNT-SOURCE', severity: 'error', message, hint, ...told({ place: node.place, path: at.path }) });
    return node;
  }
  return replaceAt(node, 'source', (value) =>
    textOf(value) === undefined ? refuse(value, { ...at, path: [...at.path, 'source'] }) : optional(value, at),
  );
}

/** A volume of the local driver that is a folder of the host. */
function boundVolume(node: Node, at: At): Node {
  if (node.kind !== 'map') return isNothing(node) ? node : refuse(node, at);
  const options = node.entries.get('driver_opts')?.value;
  if (textOf(node.entries.get('driver')?.value) !== 'local' || options === undefined) return node;
  if (options.kind !== 'map') return refuse(node, { ...at, path: [...at.path, 'driver_opts'] });
  if (textOf(options.entries.get('o')?.value) !== 'bind') return node;
  return replaceAt(node, 'driver_opts.device', (value) => optional(value, at));
}

function withText(node: Node, text: string): Node {
  return node.kind !== 'scalar' || node.value === text ? node : { ...node, type: 'string', value: text, text };
}

function refuse(node: Node, { path, tell }: At): Node {
  const where = told({ place: node.place, path });
  tell({
    code: 'PATH-FORM',
    severity: 'error',
    message: 'this is not a path',
    hint: 'write the path as a text',
    ...where,
  });
  return node;
}
