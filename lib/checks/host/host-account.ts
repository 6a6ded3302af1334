import type { ComposeModel } from '../../compose/compose-model.ts';
import { mountPlace } from '../facts/mount-place.ts';
import type { HostRule } from '../rule.ts';

/** Who somebody is on the host: a user or a group, by name and id. */
interface Claim {
  readonly kind: 'user' | 'group';
  readonly name: string;
  readonly id: number;
  /** A folder that it owns. */
  readonly source: string;
}

/** An account of the host has one name and one id, whichever stack speaks of it. */
export const hostAccount: HostRule = {
  codes: ['HOST-ACCOUNT'],
  *check(models) {
    const names = new Map<string, Claim & { readonly model: ComposeModel }>();
    const ids = new Map<string, Claim & { readonly model: ComposeModel }>();
    for (const model of models) {
      for (const claim of claimsOf(model)) {
        const { kind, name, id, source } = claim;
        const named = names.get(`${kind} ${name}`);
        const numbered = ids.get(`${kind} ${id}`);
        if (named === undefined) names.set(`${kind} ${name}`, { ...claim, model });
        if (numbered === undefined) ids.set(`${kind} ${id}`, { ...claim, model });
        const hasOtherId = named !== undefined && named.id !== id;
        const hasOtherName = numbered !== undefined && numbered.name !== name;
        if (!hasOtherId && !hasOtherName) continue;
        yield {
          model,
          path: mountPlace(model, source),
          acknowledgeable: true,
          message: hasOtherId
            ? `the ${kind} \`${name}\` has the id ${id} here, and ${named.id} in \`${named.model.name}\``
            : `the ${kind} ${id} is \`${name}\` here, and \`${numbered?.name}\` in \`${numbered?.model.name}\``,
          hint: 'say one `Identity` in a module of its own, and use it in both stacks',
        };
      }
    }
  },
};

// What one stack says of several folders is said once.
function claimsOf({ directories }: ComposeModel): Iterable<Claim> {
  const claims = new Map<string, Claim>();
  for (const [source, { account }] of directories) {
    if (account === undefined) continue;
    const { user, uid, group, gid } = account;
    claims.set(`user ${user} ${uid}`, { kind: 'user', name: user, id: uid, source });
    claims.set(`group ${group} ${gid}`, { kind: 'group', name: group, id: gid, source });
  }
  return claims.values();
}
