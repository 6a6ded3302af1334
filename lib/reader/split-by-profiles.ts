import { childOf, withChild } from './edit-map.ts';
import { map } from './node-data.ts';
import type { Entry, MapNode, Node } from './node.ts';
import { textOf } from './text-of.ts';

/** A document with the services that are switched on, and those that are not. */
export interface ByProfiles {
  readonly enabled: MapNode;
  readonly disabled: MapNode;
}

/** Takes the services out of a document that have profiles, none of which is active; `*` is all of them. */
export function splitByProfiles(document: MapNode, active: readonly string[]): ByProfiles {
  const services = childOf(document, 'services');
  if (services?.kind !== 'map') return { enabled: document, disabled: map([], document.place) };
  const [on, off] = [new Map<string, Entry>(), new Map<string, Entry>()];
  for (const [name, entry] of services.entries) (isOn(entry.value, active) ? on : off).set(name, entry);
  const disabled: MapNode = { ...services, entries: off };
  if (off.size === 0) return { enabled: document, disabled };
  return { enabled: withChild(document, 'services', { ...services, entries: on }), disabled };
}

function isOn(service: Node, active: readonly string[]): boolean {
  const profiles = childOf(service, 'profiles');
  if (profiles?.kind !== 'list' || profiles.items.length === 0) return true;
  return active.includes('*') || profiles.items.some((profile) => active.includes(textOf(profile) ?? ''));
}
