import type { Construct, IConstruct } from 'constructs';
import { Aspects, type AddedAspect } from '../core/aspects.ts';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { report } from '../core/finding.ts';
import { originOf, type Origin } from '../core/origin.ts';

const HINTS = {
  'ASPECT-THROWS': 'correct the `visit` of the aspect that is added here',
  'PREPARE-THROWS': 'correct the `prepare` of its class',
} as const;

/**
 * Completes a tree: runs its aspects, then lets every construct complete itself. From here on nothing can be added.
 *
 * Aspects run by priority, then in the order of the tree and of their addition.
 */
export function prepareTree(root: IConstruct): void {
  const constructs = root.node.findAll();
  const added = constructs.flatMap((scope) => Aspects.of(scope).all.map((one) => ({ ...one, scope })));
  root.node.lock();
  for (const { aspect, scope, location } of byPriority(added)) {
    // One that fails is told once: its next visit would fail for the same cause.
    for (const construct of scope.node.findAll()) {
      const origin = { construct: construct as Construct, location };
      if (!attempt(origin, 'ASPECT-THROWS', () => aspect.visit(construct))) break;
    }
  }
  for (const construct of constructs) {
    if (!ComposeConstruct.isComposeConstruct(construct)) continue;
    attempt({ ...originOf(construct), construct }, 'PREPARE-THROWS', () => construct.prepare());
  }
}

function byPriority<T extends AddedAspect>(added: readonly T[]): readonly T[] {
  return added.toSorted((a, b) => a.priority - b.priority);
}

function attempt(
  origin: Origin & { readonly construct: Construct },
  code: keyof typeof HINTS,
  run: () => void,
): boolean {
  try {
    run();
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    report(origin.construct, { code, severity: 'error', message, hint: HINTS[code], origin });
    return false;
  }
}
