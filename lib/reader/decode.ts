import type { AttributeType, ScalarType, ShortForm } from '../compose/attribute-type.ts';
import { COMPOSE_FILE } from '../compose/attributes/compose-file.ts';
import { MAX_INT64 } from '../compose/values/int64.ts';
import { scalarFault } from '../compose/values/scalar-fault.ts';
import type { DocumentPath } from '../core/document-path.ts';
import { nameOf, quote, tellOf, type Here } from './here.ts';
import { longCommand, longTest } from './long-command.ts';
import { longHosts } from './long-hosts.ts';
import { longPairs } from './long-pairs.ts';
import { list } from './node-data.ts';
import type { MapNode, Node, ScalarNode } from './node.ts';
import { replaceAt } from './replace-at.ts';
import { rewrite } from './rewrite.ts';
import { withoutExtensions } from './taken-extensions.ts';
import type { Tell } from './tell.ts';
import { typedNode } from './typed-node.ts';

/**
 * Writes a document whose files are merged in the canonical form of the model, and tells what Docker Compose cannot read:
 * durations, sizes, numbers, commands, hosts, …
 *
 * Scalars stay as they are written.
 */
export function decode(node: MapNode, tell: Tell): MapNode {
  const taken = rewrite(node, COMPOSE_FILE, { short: (one) => [one], map: withoutExtensions }, tell);
  const short = (one: Node, { form }: { readonly form: ShortForm }, here: Here) =>
    LONG_FORMS[form]?.(one, here) ?? [one];
  replaceAt(taken, 'services.*.storage_opt.*', (option, path) => checkStorageOption(option, path, tell));
  return rewrite(taken, COMPOSE_FILE, { short, scalar: checkScalar, other: checkKind }, tell);
}

const LONG_FORMS: { readonly [F in ShortForm]?: (node: Node, here: Here) => readonly Node[] } = {
  one: (node) => [node.kind === 'scalar' && node.value !== null ? list([node], node.place) : node],
  'key-values': longPairs,
  hosts: longHosts,
  command: longCommand,
  test: longTest,
};

function checkScalar(node: ScalarNode, type: ScalarType, here: Here): void {
  const attribute = String(here.path.at(-1));
  if (type.reads === 'string') {
    if (!isReadable(node, type, here)) {
      const message = `${nameOf(here)} is not written as a text`;
      tellOf(node, { code: 'VALUE-TEXT', message, hint: 'put it into quotes' }, here);
    }
    return;
  }
  const wrong = scalarFault(typedNode(node), type.reads, attribute);
  if (wrong === undefined) return;
  const literal = quote(node);
  const detail = literal === undefined || wrong.detail === undefined ? '' : `: ${wrong.detail}`;
  const message = `${literal ?? `what ${nameOf(here)} says`} ${wrong.fault}${detail}`;
  tellOf(node, { code: wrong.code, message, hint: wrong.hint }, here);
}

// Where a value of any type becomes a text, the format says so, or it is an option of a driver or a logger.
function isReadable(node: ScalarNode, { accepts }: ScalarType, { path }: Here): boolean {
  const value = typedNode(node);
  if (value === null || accepts.includes('boolean') || isOption(path)) return true;
  return typeof value === 'bigint' ? value <= MAX_INT64 : typeof value === 'string' && node.type !== 'timestamp';
}

function isOption(path: Here['path']): boolean {
  const [section, around] = [path[0], path.at(-2)];
  return around === 'expose' || around === 'options' || (around === 'driver_opts' && section !== 'secrets');
}

// Only what stands under a name of which the format says nothing has come this far.
function checkKind(node: Node, type: AttributeType, here: Here): void {
  if (type.kind === 'scalar' && isOption(here.path)) return;
  const wanted = WORDS[type.kind];
  const message = `${nameOf(here)} is ${WORDS[node.kind]} where ${wanted} belongs`;
  tellOf(node, { code: 'VALUE-KIND', message, hint: `write ${wanted}` }, here);
}

const WORDS: Readonly<Record<AttributeType['kind'], string>> = {
  scalar: 'a single value',
  list: 'a list',
  map: 'a mapping',
  object: 'a mapping',
  short: 'a value',
  any: 'a value',
};

// Options of storage are not of one type for the format, but texts for Compose.
function checkStorageOption(node: Node, path: DocumentPath, tell: Tell): Node {
  if (node.kind === 'scalar')
    checkScalar(node, { kind: 'scalar', accepts: ['string'], reads: 'string' }, { path, tell });
  else checkKind(node, { kind: 'scalar', accepts: [], reads: 'string' }, { path, tell });
  return node;
}
