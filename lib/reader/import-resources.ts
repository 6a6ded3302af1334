import type { Entry, MapNode } from './node.ts';
import { sameNodes } from './same-nodes.ts';
import type { Tell } from './tell.ts';
import { isNothing } from './text-of.ts';
import { told } from './variable-findings.ts';

const SECTIONS = ['services', 'volumes', 'networks', 'secrets', 'configs', 'models'];

/**
 * Adds what an included project has to the file that includes it.
 *
 * What both have under one name has to be the same on both sides, where the included side is in canonical form already.
 */
export function importResources(file: MapNode, imported: MapNode, tell: Tell): MapNode {
  const entries = new Map(file.entries);
  for (const section of SECTIONS) {
    const from = imported.entries.get(section);
    if (from === undefined || isNothing(from.value)) continue;
    const to = entries.get(section);
    entries.set(section, to === undefined ? from : importSection(section, to, from, tell));
  }
  return { ...file, entries };
}

function importSection(section: string, to: Entry, from: Entry, tell: Tell): Entry {
  if (to.value.kind !== 'map' || from.value.kind !== 'map') {
    const hint = `leave the key out, or write a mapping below it`;
    const where = told({ place: to.keyPlace, path: [section] });
    tell({ code: 'SCHEMA-TYPE', severity: 'error', message: `\`${section}\` is not a mapping`, hint, ...where });
    return to;
  }
  const entries = new Map(to.value.entries);
  for (const [name, entry] of from.value.entries) {
    const own = entries.get(name);
    if (own === undefined) entries.set(name, entry);
    else if (!sameNodes(own.value, entry.value)) {
      const message = `an included file has \`${name}\` in \`${section}\` too, and says something else of it`;
      const hint = 'rename one of them; to change what is included, list a file that overrides it under `path`';
      const where = told({ place: own.keyPlace, path: [section, name] });
      tell({ code: 'INCLUDE-CONFLICT', severity: 'error', message, hint, first: entry.keyPlace, ...where });
    }
  }
  return { ...to, value: { ...to.value, entries } };
}
