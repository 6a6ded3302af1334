import { serviceReferences } from '../../compose/service-references.ts';
import type { Rule } from '../rule.ts';

/** Services that wait for each other never start. */
export const dependencyCycle: Rule = {
  codes: ['DEP-CYCLE'],
  *check({ document: { services } }) {
    const references = new Map(Object.entries(services).map(([name, service]) => [name, serviceReferences(service)]));
    const targetsOf = (name: string) => (references.get(name) ?? []).map(({ target }) => target);
    const told = new Set<string>();
    for (const cycle of findCycles([...references.keys()], targetsOf)) {
      // Of cycles that share a service one is told: without it the others often are gone too.
      if (cycle.some((name) => told.has(name))) continue;
      for (const name of cycle) told.add(name);
      const [first = '', second = first] = cycle;
      const place = references.get(first)?.find(({ target }) => target === second)?.path ?? [];
      yield {
        path: ['services', first, ...place],
        message: `services wait for each other: ${[...cycle, first].map((name) => `\`${name}\``).join(' → ')}`,
        hint: 'take one of these dependencies away',
      };
    }
  },
};

// Depth first with a path of its own instead of calls; a service is left for good once, so it is linear.
function* findCycles(
  names: readonly string[],
  targetsOf: (name: string) => readonly string[],
): Iterable<readonly string[]> {
  const done = new Set<string>();
  for (const start of names) {
    // The services from `start` down to the current one, each with what it has yet to be followed to.
    const path = new Map<string, string[]>();
    const enter = (name: string) => path.set(name, targetsOf(name).toReversed());
    if (!done.has(start)) enter(start);
    const trail = [...path.keys()];
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const next = path.get(top)?.pop();
      if (next === undefined) {
        done.add(top);
        path.delete(top);
        trail.pop();
      } else if (path.has(next)) {
        yield trail.slice(trail.indexOf(next));
      } else if (!done.has(next)) {
        enter(next);
        trail.push(next);
      }
    }
  }
}
