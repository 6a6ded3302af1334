import type { ComposeModel, ServiceModel } from '../../compose/compose-model.ts';
import type { Rule } from '../rule.ts';

/** A directory that must have an owner is prepared by a one-shot that everybody who mounts it waits for. */
export const preparedPath: Rule = {
  codes: ['PATH-UNPREPARED'],
  *check(model) {
    const { services } = model.document;
    for (const [name, service] of Object.entries(services)) {
      for (const [index, mount] of (service.volumes ?? []).entries()) {
        if (typeof mount.source !== 'string') continue;
        const owner = model.directories.get(mount.source)?.owner;
        if (owner === undefined) continue;
        const preparers = preparersOf(mount.source, model);
        if (preparers.includes(name)) continue;
        const waitsFor = reachable(name, services);
        if (preparers.some((preparer) => waitsFor.has(preparer))) continue;
        const [first] = preparers;
        yield {
          path: ['services', name, 'volumes', index],
          message:
            first === undefined
              ? `nobody gives \`${mount.source}\` to its owner ${owner} before \`${name}\` mounts it`
              : `\`${name}\` mounts \`${mount.source}\` without waiting for \`${first}\`, which gives it to ${owner}`,
          hint:
            first === undefined
              ? 'add an `InitContainer` to the stack, and let the service depend on it'
              : `let \`${name}\` depend on \`${first}\``,
        };
      }
    }
  },
};

// One-shots of root that may write to it: init containers, and sidecars that see to their own directory.
function preparersOf(source: string, { document }: ComposeModel): readonly string[] {
  return Object.entries(document.services)
    .filter(([, { restart, user, volumes = [] }]) => {
      const writes = volumes.some((mount) => mount.source === source && mount.read_only !== true);
      return restart === 'no' && user === '0:0' && writes;
    })
    .map(([name]) => name);
}

function reachable(start: string, services: Readonly<Record<string, ServiceModel>>): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const target of Object.keys(services[name]?.depends_on ?? {})) {
      if (found.has(target)) continue;
      found.add(target);
      queue.push(target);
    }
  }
  return found;
}
