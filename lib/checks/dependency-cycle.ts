import type { Rule } from './rule.ts';

/** Services that wait for each other never start. */
export const dependencyCycle: Rule = {
  codes: ['DEP-CYCLE'],
  *check({ document }) {
    const targets = (name: string) => Object.keys(document.services[name]?.depends_on ?? {});
    const done = new Set<string>();
    for (const start of Object.keys(document.services)) {
      const cycle = findCycle(start, targets, done);
      if (cycle === undefined) continue;
      const [first = start, second = start] = cycle;
      yield {
        path: ['services', first, 'depends_on', second],
        message: `services wait for each other: ${cycle.map((name) => `\`${name}\``).join(' → ')}`,
        hint: 'take one of these dependencies away',
      };
    }
  },
};

// Depth first with an explicit path; a service is left for good once, so it is linear.
function findCycle(
  start: string,
  targets: (name: string) => readonly string[],
  done: Set<string>,
): readonly string[] | undefined {
  const path: { readonly name: string; readonly rest: string[] }[] = [];
  const enter = (name: string) => path.push({ name, rest: [...targets(name)] });
  if (!done.has(start)) enter(start);
  let cycle: readonly string[] | undefined;
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const next = top.rest.shift();
    if (next === undefined) {
      done.add(top.name);
      path.pop();
    } else if (path.some(({ name }) => name === next)) {
      const names = path.map(({ name }) => name);
      cycle ??= [...names.slice(names.indexOf(next)), next];
    } else if (!done.has(next)) {
      enter(next);
    }
  }
  return cycle;
}
