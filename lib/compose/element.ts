import type { Construct } from 'constructs';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { markNamed, type Named } from '../core/named.ts';

/**
 * The base of what has a key in compose.yaml: services, networks, volumes, secrets, configs and models.
 *
 * Used as a value anywhere in the tree, an element stands for its name.
 */
export abstract class Element extends ComposeConstruct implements Named {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    markNamed(this);
  }

  /** The stack that it belongs to. */
  get stack(): ComposeStack {
    return ComposeStack.of(this);
  }

  /** The key in compose.yaml: the ids from the stack down to it, joined by `-`. */
  get name(): string {
    const scopes = this.node.scopes;
    const below = scopes.slice(scopes.indexOf(this.stack) + 1);
    return below.map((scope) => scope.node.id).join('-');
  }
}
