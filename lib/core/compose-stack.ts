import type { Construct } from 'constructs';
import { ComposeConstruct } from './compose-construct.ts';
import { report } from './finding.ts';
import { Lazy } from './lazy.ts';
import { originOf, type Origin } from './origin.ts';
import { reportUnknownProps } from './report-unknown-props.ts';
import { SourceLocation } from './source-location.ts';

const STACK = Symbol.for('cdk-compose.ComposeStack');
const NAME = /^[a-z0-9][a-z0-9_-]*$/;

/** What a stack is, apart from its constructs. */
export interface ComposeStackProps {
  /**
   * What the stack is for, in a sentence or two; begins its README.
   * @default - no introduction
   */
  readonly description?: string;
  /**
   * The Compose project name, written as the top-level `name:`.
   * @default - none: Compose takes the folder's name, which is the stack's
   * @see https://docs.docker.com/reference/compose-file/version-and-name/
   */
  readonly projectName?: string;
  /** Top-level extension fields: `x-` and anything; Compose ignores them. @default - none */
  readonly extensions?: Readonly<Record<`x-${string}`, unknown>>;
}

/** What is known of a file beside its content. */
export interface StackFileOptions {
  /**
   * What of the content changes nothing at run time, so that what mounts the file need not be recreated for it: all of
   * it, as of a schema for editors, or the lines that begin with `#`.
   * @default - nothing
   */
  readonly inert?: 'all' | 'comment-lines';
}

/** A file that a stack synthesizes beside its compose.yaml. */
export interface StackFile extends StackFileOptions {
  readonly path: string;
  readonly content: () => string;
  readonly origin: Origin;
}

/** A piece of a section of the stack's README: text, or a row of the section's table. */
export type StackNote =
  | { readonly title: string; readonly body: string }
  | { readonly title: string; readonly row: Readonly<Record<string, string>> };

// Every prop there is.
const PROPS = { description: true, projectName: true, extensions: true } as const;

/**
 * One Compose project: everything below it becomes `dist/<id>/`, with one compose.yaml.
 *
 * @example
 * ```ts
 * import { App, ComposeStack, Service } from 'cdk-compose';
 *
 * const stack = new ComposeStack(new App(), 'web', { description: 'A static site.' });
 * new Service(stack, 'web', { image: 'docker.io/library/nginx:1.29.3' });
 * ```
 */
export class ComposeStack extends ComposeConstruct {
  readonly description: string | undefined;
  readonly projectName: string | undefined;
  readonly extensions: ComposeStackProps['extensions'];
  readonly #files: StackFile[] = [];
  readonly #notes: StackNote[] = [];
  readonly #steps: string[] = [];

  constructor(scope: Construct, id: string, props: ComposeStackProps = {}) {
    super(scope, id);
    reportUnknownProps(this, ComposeStack, props, PROPS);
    Object.defineProperty(this, STACK, { value: true });
    this.description = props.description;
    this.projectName = props.projectName;
    this.extensions = props.extensions;
    const outer = this.node.scopes.slice(0, -1).find((parent) => ComposeStack.isComposeStack(parent));
    if (outer !== undefined) {
      report(this, {
        code: 'STACK-NESTED',
        severity: 'error',
        message: `the stack \`${this.name}\` stands inside the stack \`${outer.name}\``,
        hint: 'a stack is one Compose project: create it in the app',
        origin: originOf(this),
      });
    }
    for (const name of new Set([this.name, props.projectName ?? this.name])) {
      if (NAME.test(name)) continue;
      report(this, {
        code: 'STACK-NAME',
        severity: 'error',
        message: `\`${name}\` is not a Compose project name`,
        hint: 'it begins with a lower-case letter or digit and holds lower-case letters, digits, `_` and `-`',
        origin: originOf(this),
      });
    }
  }

  /** The name of the stack's folder. */
  get name(): string {
    return this.node.id;
  }

  /** The files added so far. */
  get files(): readonly StackFile[] {
    return this.#files;
  }

  /** What is to be done on the host before the first deployment. */
  get steps(): readonly string[] {
    return this.#steps;
  }

  /** The README sections added so far. */
  get notes(): readonly StackNote[] {
    return this.#notes;
  }

  /**
   * Adds a file beside compose.yaml, such as `config/app.conf`.
   *
   * The content ends with a newline; one said as a function is asked for when the tree is complete.
   */
  addFile(path: string, content: string | (() => string), options: StackFileOptions = {}): void {
    const location = SourceLocation.capture(this.addFile);
    const lazy = Lazy.of(typeof content === 'string' ? () => content : content);
    this.#files.push({ ...options, path, content: () => lazy.produce(), origin: { construct: this, location } });
  }

  /** Adds Markdown to a section of the stack's README; what has one title becomes one section. */
  addNote(title: string, body: string): void {
    this.#notes.push({ title, body });
  }

  /** Adds a step to do on the host before the first deployment, in Markdown; one that is said twice is one step. */
  addStep(step: string): void {
    if (!this.#steps.includes(step)) this.#steps.push(step);
  }

  /** Adds a row, its cells by their columns, to the table of a section of the stack's README. */
  addRow(title: string, row: Readonly<Record<string, string>>): void {
    this.#notes.push({ title, row });
  }

  static isComposeStack(value: unknown): value is ComposeStack {
    return typeof value === 'object' && value !== null && STACK in value;
  }

  /**
   * The stack that a construct belongs to.
   *
   * @throws Error when it stands in none.
   */
  static of(construct: Construct): ComposeStack {
    const stack = construct.node.scopes.findLast((scope) => ComposeStack.isComposeStack(scope));
    if (stack !== undefined) return stack;
    const what = construct.node.path === '' ? 'the app' : `\`${construct.node.path}\``;
    throw new Error(`${what} stands in no ComposeStack: create it in one`);
  }
}
