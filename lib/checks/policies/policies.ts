import type { IConstruct } from 'constructs';
import { ComposeStack } from '../../core/compose-stack.ts';
import { SourceLocation } from '../../core/source-location.ts';
import type { Policy } from './policy.ts';

const POLICIES = Symbol.for('cdk-compose.policies');

/** A policy as it was turned on. */
export interface AddedPolicy {
  readonly policy: Policy;
  readonly location: SourceLocation;
}

/**
 * The policies that are turned on for a stack, or for all stacks of an app.
 *
 * What they find is a warning, which `Annotations.of(x).acknowledge(code, reason)` accepts and `--strict` makes an error.
 * A rule that is added nearer to a stack replaces the one with the same first code further up.
 *
 * @example
 * ```ts
 * import { Annotations, App, ComposeStack, Policies, homelabPolicy } from 'cdk-compose';
 *
 * const app = new App();
 * Policies.of(app).add(homelabPolicy({ registries: ['docker.io', 'ghcr.io'] }));
 * const stack = new ComposeStack(app, 'web');
 * Annotations.of(stack).acknowledge('POLICY-TIME-ZONE', 'it has no schedules and no log of its own');
 * ```
 */
export class Policies {
  readonly #scope: IConstruct & { [POLICIES]?: AddedPolicy[] };

  private constructor(scope: IConstruct) {
    this.#scope = scope;
  }

  /**
   * The policies of an app, of a stack, or of what stacks stand in.
   *
   * @throws Error for a construct inside of a stack: a policy is about stacks as a whole.
   */
  static of(scope: IConstruct): Policies {
    const stack = scope.node.scopes.slice(0, -1).find((outer) => ComposeStack.isComposeStack(outer));
    if (stack === undefined) return new Policies(scope);
    throw new Error(`a policy holds for whole stacks: add it to \`${stack.node.path}\`, not to \`${scope.node.path}\``);
  }

  /**
   * Turns policies on.
   *
   * @throws Error when the tree is being completed already, and for what is no policy.
   */
  add(...policies: readonly Policy[]): void {
    if (policies.some((policy) => !Array.isArray(policy?.rules))) {
      throw new Error('a policy has a list of `rules`: write `add({ rules: [rule] })`, or `add(homelabPolicy())`');
    }
    if (this.#scope.node.locked) throw new Error('a policy was added while aspects run: add it before synthesis');
    if (this.#scope[POLICIES] === undefined) Object.defineProperty(this.#scope, POLICIES, { value: [] });
    const location = SourceLocation.capture(this.add);
    this.#scope[POLICIES]?.push(...policies.map((policy) => ({ policy, location })));
  }
}

/** The policies that hold for a stack: those of what it stands in come first. */
export function policiesOf(stack: ComposeStack): readonly AddedPolicy[] {
  return stack.node.scopes.flatMap((scope) => (scope as { readonly [POLICIES]?: AddedPolicy[] })[POLICIES] ?? []);
}
