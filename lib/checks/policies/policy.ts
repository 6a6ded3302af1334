import type { ComposeDocument, ComposeModel } from '../../compose/compose-model.ts';
import type { Severity } from '../../core/diagnostic.ts';
import type { DiagnosticCode } from '../../core/diagnostic-codes.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { AnyService } from '../facts/services-of.ts';
import type { RuleContext } from '../rule.ts';

/** A service as a policy sees it: every attribute by its Compose name, the common ones with a type. */
export type PolicyService = AnyService;

/** A stack as a policy sees it: Compose's own names, always the long forms; a string with variables in it is a `Text`. */
export interface PolicyModel extends ComposeModel {
  readonly document: ComposeDocument & { readonly services: { readonly [name: string]: PolicyService } };
}

/** What a rule of a policy says of one place of compose.yaml. */
export interface PolicyRemark {
  /** The place, such as `['services', 'web', 'user']`; the line of your code that said it is found from there. */
  readonly path: DocumentPath;
  /** What is wrong, names in backticks, without a full stop. */
  readonly message: string;
  /** What to write instead. */
  readonly hint: string;
  /** An error can be acknowledged as well. @default 'warning' */
  readonly severity?: Severity;
  /** The code where a rule has more than one. @default - the rule's first code */
  readonly code?: string;
}

/**
 * A convention over one stack.
 *
 * @example
 * ```ts
 * import { App, Policies, type PolicyRule } from 'cdk-compose';
 *
 * const owner: PolicyRule = {
 *   codes: ['LAB-OWNER'],
 *   *check({ document }) {
 *     for (const [name, { labels }] of Object.entries(document.services)) {
 *       if (labels?.['lab.owner'] !== undefined) continue;
 *       yield { path: ['services', name], message: `\`${name}\` has no owner`, hint: 'add the label `lab.owner`' };
 *     }
 *   },
 * };
 * Policies.of(new App()).add({ rules: [owner] });
 * ```
 */
export interface PolicyRule {
  /** The codes that its findings carry; the first one stands for the rule. */
  readonly codes: readonly [string, ...string[]];
  check(model: PolicyModel, context: RuleContext): Iterable<PolicyRemark>;
}

/** Conventions that go together. */
export interface Policy {
  readonly rules: readonly PolicyRule[];
}

/** A convention of this library: its codes are in the table of codes. */
export interface Convention extends PolicyRule {
  readonly codes: readonly [DiagnosticCode, ...DiagnosticCode[]];
}
