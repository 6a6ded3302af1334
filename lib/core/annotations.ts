import type { IConstruct, Construct } from 'constructs';
import type { Severity } from './diagnostic.ts';
import type { DiagnosticCode } from './diagnostic-codes.ts';
import { report } from './finding.ts';
import { SourceLocation } from './source-location.ts';

const ACKNOWLEDGEMENTS = Symbol.for('cdk-compose.acknowledgements');

/** A finding that somebody has looked at and accepts, with the reason. */
export interface Acknowledgement {
  readonly code: string;
  readonly reason: string;
  readonly location: SourceLocation;
}

/**
 * Findings of your own on a construct, and acknowledgements of findings.
 *
 * @example
 * ```ts
 * import { Annotations, App, ComposeStack } from 'cdk-compose';
 *
 * const stack = new ComposeStack(new App(), 'web');
 * Annotations.of(stack).acknowledge('IMAGE-DIGEST', 'the registry of the lab has no digests');
 * ```
 */
export class Annotations {
  readonly #construct: IConstruct;

  private constructor(construct: IConstruct) {
    this.#construct = construct;
  }

  static of(construct: IConstruct): Annotations {
    return new Annotations(construct);
  }

  /** Stops the synthesis, after everything else has been checked too. */
  addError(code: string, message: string, hint?: string): void {
    this.#add('error', code, message, hint, this.addError);
  }

  /** Is told at every synthesis until it is acknowledged; an error under `--strict`. */
  addWarning(code: string, message: string, hint?: string): void {
    this.#add('warning', code, message, hint, this.addWarning);
  }

  /** Is told, and never fails anything. */
  addInfo(code: string, message: string, hint?: string): void {
    this.#add('info', code, message, hint, this.addInfo);
  }

  /**
   * Accepts a finding on this construct and everything below it, for a reason that the next reader understands.
   *
   * Warnings can be accepted, and those errors that are a matter of judgement; others have to be corrected.
   * One that accepts nothing is a warning itself, so that it goes away with its cause.
   */
  acknowledge(code: DiagnosticCode | (string & {}), reason: string): void {
    if (reason.trim() === '') {
      const message = `the acknowledgement of \`${code}\` gives no reason`;
      this.#add('error', 'ACK-REASON', message, 'say why it is fine here', this.acknowledge);
      return;
    }
    const location = SourceLocation.capture(this.acknowledge);
    const holder = this.#construct as IConstruct & { [ACKNOWLEDGEMENTS]?: Acknowledgement[] };
    if (holder[ACKNOWLEDGEMENTS] === undefined) Object.defineProperty(holder, ACKNOWLEDGEMENTS, { value: [] });
    holder[ACKNOWLEDGEMENTS]?.push({ code, reason, location });
  }

  /** The acknowledgements made on this very construct. */
  get acknowledgements(): readonly Acknowledgement[] {
    return (this.#construct as { readonly [ACKNOWLEDGEMENTS]?: Acknowledgement[] })[ACKNOWLEDGEMENTS] ?? [];
  }

  // oxlint-disable-next-line typescript/no-unsafe-function-type -- the frame to begin above
  #add(severity: Severity, code: string, message: string, hint: string | undefined, above: Function): void {
    const location = SourceLocation.capture(above);
    const origin = { construct: this.#construct as Construct, location };
    report(this.#construct, { code, severity, message, origin, ...(hint !== undefined && { hint }) });
  }
}
