import { isIpAddress } from '../compose/values/ip-address.ts';
import { below, quote, tellOf, type Here, type Wrong } from './here.ts';
import { placeAt } from './node-data.ts';
import type { MapNode } from './node.ts';
import { replaceAt } from './replace-at.ts';
import type { Tell } from './tell.ts';
import { textOf } from './text-of.ts';

/** Tells what Docker Compose refuses in a canonical document because of what stands beside it. */
export function validateCanonical(node: MapNode, tell: Tell): void {
  const check = (pattern: string, inspect: (one: MapNode, here: Here) => void) =>
    replaceAt(node, pattern, (one, path) => {
      if (one.kind === 'map') inspect(one, { path, tell, place: placeAt(node, path) });
      return one;
    });
  check('volumes.*', checkExternal);
  check('configs.*', checkSource('config', ['file', 'environment', 'content']));
  check('secrets.*', checkSource('secret', ['file', 'environment']));
  check('services.*.ports.*', checkAddress);
  check('services.*.develop.watch.*', checkWatched);
  check('services.*.deploy.resources.reservations.devices.*', checkDevices);
  check('services.*.gpus.*', checkDevices);
}

function checkExternal(node: MapNode, here: Here): void {
  const external = node.entries.get('external')?.value;
  if (external?.kind !== 'scalar' || external.value !== true) return;
  for (const [key, { value }] of node.entries) {
    if (key === 'name' || key === 'external' || key.startsWith('x-')) continue;
    const message = `\`${here.path.at(-1)}\` is external, which Compose does not create, and says \`${key}\` all the same`;
    tellOf(value, { code: 'FORM-EXTERNAL', message, hint: `leave \`${key}\` or \`external\` out` }, below(here, key));
  }
}

function checkSource(kind: string, keys: readonly string[]): (node: MapNode, here: Here) => void {
  const all = keys.map((key) => `\`${key}\``).join(' or ');
  return (node, here) => {
    const said = keys.filter((key) => node.entries.has(key));
    const [first, second] = said;
    const wrong = (message: string, hint: string): Wrong => ({ code: 'FORM-SOURCE', message, hint });
    const name = `the ${kind} \`${here.path.at(-1)}\``;
    if (first !== undefined && second !== undefined) {
      const value = node.entries.get(second)?.value ?? node;
      tellOf(value, wrong(`${name} has both \`${first}\` and \`${second}\``, `say one of ${all}`), below(here, second));
    }
    if (first !== undefined || node.entries.has('driver') || node.entries.has('external')) return;
    tellOf(node, wrong(`${name} does not say where it comes from`, `say ${all}`), here);
  };
}

function checkAddress(node: MapNode, here: Here): void {
  const address = node.entries.get('host_ip')?.value;
  if (address?.kind !== 'scalar' || isIpAddress(textOf(address) ?? '')) return;
  const message = `${quote(address) ?? 'what `host_ip` says'} is not an address`;
  tellOf(
    address,
    { code: 'FORM-ADDRESS', message, hint: 'write one of IPv4 or IPv6, or leave it out' },
    below(here, 'host_ip'),
  );
}

function checkWatched(node: MapNode, here: Here): void {
  const path = node.entries.get('path')?.value;
  if (path === undefined || textOf(path) !== '') return;
  const message = 'nothing is watched: its `path` is empty';
  tellOf(
    path,
    { code: 'FORM-WATCH', message, hint: 'write the path to watch, `.` for all of the project' },
    below(here, 'path'),
  );
}

function checkDevices(node: MapNode, here: Here): void {
  const [count, ids] = [node.entries.get('count'), node.entries.get('device_ids')];
  if (count === undefined || ids === undefined) return;
  const message = 'devices are asked for both by `count` and by `device_ids`';
  tellOf(node, { code: 'FORM-DEVICES', message, hint: 'say how many, or which' }, here);
}
