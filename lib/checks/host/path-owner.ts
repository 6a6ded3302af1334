import { posix } from 'node:path';
import type { ComposeModel } from '../../compose/compose-model.ts';
import { mountPlace } from '../facts/mount-place.ts';
import type { HostRule } from '../rule.ts';

interface Owned {
  readonly model: ComposeModel;
  readonly path: string;
  readonly owner: string;
}

/** A folder of the host, with everything in it, is given to one owner: two stacks would take it from each other. */
export const pathOwner: HostRule = {
  codes: ['HOST-PATH'],
  *check(models) {
    const owned = models.flatMap(ownedBy);
    // Those of each path that are the first to name an owner: a second one differs from one of them.
    const firsts = new Map<string, Owned[]>();
    for (const each of owned) {
      const known = firsts.get(each.path) ?? [];
      const other = known.find((one) => contradict(one, each));
      if (known.every((one) => one.owner !== each.owner)) firsts.set(each.path, [...known, each]);
      if (other !== undefined) yield remark(each, other);
    }
    for (const each of owned) {
      for (const folder of foldersAround(each.path)) {
        const other = firsts.get(folder)?.find((one) => contradict(one, each));
        if (other === undefined) continue;
        yield remark(each, other);
        break;
      }
    }
  },
};

function ownedBy(model: ComposeModel): readonly Owned[] {
  return [...model.directories].flatMap(([path, { owner }]) =>
    owner !== undefined && path.startsWith('/') ? [{ model, path, owner }] : [],
  );
}

function contradict(one: Owned, other: Owned): boolean {
  return one.model !== other.model && one.owner !== other.owner;
}

function foldersAround(path: string): readonly string[] {
  const parent = posix.dirname(path);
  return parent === path ? [] : [parent, ...foldersAround(parent)];
}

function remark({ model, path, owner }: Owned, other: Owned) {
  return {
    model,
    path: mountPlace(model, path),
    acknowledgeable: true,
    message: `\`${path}\` is given to ${owner}, and \`${other.model.name}\` gives \`${other.path}\` to ${other.owner} with all in it`,
    hint: 'say one owner in both stacks, or give each a folder of its own',
  };
}
