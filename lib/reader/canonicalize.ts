import type { ShortForm, ShortType } from '../compose/attribute-type.ts';
import { COMPOSE_FILE } from '../compose/attributes/compose-file.ts';
import { checkPorts, hasForm } from './has-form.ts';
import type { Here } from './here.ts';
import { list } from './node-data.ts';
import type { MapNode, Node } from './node.ts';
import { replaceAt } from './replace-at.ts';
import { rewrite } from './rewrite.ts';
import { longDependencies } from './short-depends-on.ts';
import { longDevice } from './short-device.ts';
import { longExternal } from './short-external.ts';
import { longBuild, longEnvFile, longFileMount } from './short-member.ts';
import { longMount } from './short-mount.ts';
import { longGpus, longNames } from './short-names.ts';
import { longContexts, longKeys } from './short-pairs.ts';
import { portsReader } from './short-port.ts';
import { longUlimit } from './short-ulimit.ts';
import type { Tell } from './tell.ts';
import { isNothing, textOf } from './text-of.ts';

/** The long form of a value; faults are told, and leave it as it is. */
type LongForm = (node: Node, here: Here) => readonly Node[];

/**
 * Writes a document in the long forms that Docker Compose gives it before another one is laid over it.
 *
 * Other short forms wait until all documents are merged: a command may be overridden, and `environment` is merged as a
 * list. What has a form that the format does not allow is told where Docker Compose stumbles over it here already: the
 * files whose services are extended are not validated.
 */
export function canonicalize(node: MapNode, tell: Tell): MapNode {
  const forms: { readonly [F in ShortForm]?: LongForm } = { ...LONG_FORMS, port: portsReader() };
  const lengthen = (one: Node, { form }: ShortType, here: Here) =>
    hasForm(one, form, here) ? (forms[form]?.(one, here) ?? [one]) : [one];
  const short = rewrite(node, COMPOSE_FILE, { short: lengthen, other: checkPorts }, tell);
  const long = RESOURCES.reduce((root, pattern) => {
    return replaceAt(root, pattern, (resource, path) => longExternal(resource, { path, tell }));
  }, short);
  return replaceAt(long, 'services.*.dns', withoutEmpty);
}

const RESOURCES = ['networks.*', 'volumes.*', 'secrets.*', 'configs.*'];

const LONG_FORMS: { readonly [F in ShortForm]?: LongForm } = {
  build: longBuild,
  'depends-on': longDependencies,
  device: longDevice,
  'env-file': longEnvFile,
  'file-mount': longFileMount,
  gpus: longGpus,
  'key-values': (node, here) => (here.path.at(-1) === 'additional_contexts' ? longContexts(node, here) : [node]),
  mount: longMount,
  names: longNames,
  one: (node, { path }) => [textOf(node) !== undefined && isEarly(path) ? list([node], node.place) : node],
  ssh: longKeys,
  ulimit: longUlimit,
};

// The lists that are made of one item before documents are merged.
function isEarly([, , attribute, member, , last, ...more]: Here['path']): boolean {
  if (attribute === 'develop') return more.length === 0 && (last === 'ignore' || last === 'include');
  return member === undefined && (attribute === 'dns' || attribute === 'env_file' || attribute === 'label_file');
}

function withoutEmpty(node: Node): Node {
  if (node.kind !== 'list') return node;
  const items = node.items.filter((item) => !isNothing(item) && textOf(item) !== '');
  return items.length === node.items.length ? node : { ...node, items };
}
