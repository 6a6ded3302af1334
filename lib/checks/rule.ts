import type { ComposeModel } from '../compose/compose-model.ts';
import type { DiagnosticCode } from '../core/diagnostic-codes.ts';
import type { Severity } from '../core/diagnostic.ts';
import type { DocumentPath } from '../core/document-path.ts';

/** What a rule says of one place; code and origin are added by whoever runs it. */
export interface Remark {
  readonly path: DocumentPath;
  readonly message: string;
  readonly hint: string;
  /** @default 'error' */
  readonly severity?: Severity;
  /** The code where a rule has more than one. @default - the rule's first code */
  readonly code?: DiagnosticCode;
  /** Whether an error may be acknowledged. @default false */
  readonly acknowledgeable?: boolean;
}

/** A rule over one model. */
export interface Rule {
  readonly codes: readonly [DiagnosticCode, ...DiagnosticCode[]];
  /** Who refuses what it finds: absent for Docker Compose and for this library. */
  readonly layer?: 'engine';
  check(model: ComposeModel, context: RuleContext): Iterable<Remark>;
}

/** What a rule may know beside the model. */
export interface RuleContext {
  /** The artifacts of the stack, by their path below its folder. */
  readonly artifacts: ReadonlySet<string>;
  /** The value of a variable of the host. @default - nobody knows them */
  readonly variable?: (name: string) => string | undefined;
  /** The folder of the project: an absolute path, with `/`. @default - nobody knows it */
  readonly folder?: string;
  /** What stands at an absolute path of the host. @default - nobody knows */
  readonly kind?: (path: string) => 'file' | 'directory' | undefined;
}

/** A rule over all models of one app, which all run on one host. */
export interface HostRule {
  readonly codes: readonly [DiagnosticCode, ...DiagnosticCode[]];
  check(models: readonly ComposeModel[]): Iterable<Remark & { readonly model: ComposeModel }>;
}
