import type { StackModel } from '../compose/compose-model.ts';
import type { ComposeStack } from '../core/compose-stack.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { SynthError } from '../core/synth-error.ts';
import type { Assembly } from '../synth/assemble.ts';
import { conclude } from '../synth/conclude.ts';

/** What has to be known of an app to look at its stacks: an `App` is one. */
export interface Assemblable {
  readonly projectRoot: string;
  assemble(): Assembly;
}

/**
 * What a stack synthesizes to, in memory, for tests of your own stacks. It needs no test framework.
 *
 * @example
 * ```ts
 * import { App, ComposeStack, Service } from 'cdk-compose';
 * import { Template } from 'cdk-compose/testing';
 *
 * const app = new App();
 * const stack = new ComposeStack(app, 'web');
 * new Service(stack, 'web', { image: 'docker.io/library/nginx:1.29.3' });
 * const template = Template.fromStack(app, stack);
 * template.artifact('compose.yaml'); // '---\n# Generated …'
 * ```
 */
export class Template {
  /** What was found, errors included. */
  readonly diagnostics: readonly Diagnostic[];
  /** The model that compose.yaml is rendered from. */
  readonly model: StackModel;
  readonly #artifacts: ReadonlyMap<string, string> | undefined;

  private constructor(app: Assemblable, stack: ComposeStack) {
    const assembly = app.assemble();
    const { outputs, diagnostics } = conclude([assembly], app.projectRoot);
    const model = assembly.models.find((candidate) => candidate.stack === stack);
    if (model === undefined) throw new Error(`the app has no stack \`${stack.name}\``);
    const output = outputs?.find(({ name }) => name === stack.name);
    this.diagnostics = diagnostics;
    this.model = model;
    this.#artifacts = output && new Map(output.artifacts.map(({ path, content }) => [path, content]));
  }

  static fromStack(app: Assemblable, stack: ComposeStack): Template {
    return new Template(app, stack);
  }

  /** The paths of the artifacts, sorted. */
  get artifacts(): readonly string[] {
    return [...this.#rendered().keys()].toSorted();
  }

  /**
   * The text of an artifact.
   *
   * @throws Error when there is none of that path; SynthError when the app has errors.
   */
  artifact(path: string): string {
    const content = this.#rendered().get(path);
    if (content !== undefined) return content;
    throw new Error(`there is no artifact \`${path}\`; there are ${this.artifacts.join(', ')}`);
  }

  #rendered(): ReadonlyMap<string, string> {
    if (this.#artifacts === undefined) throw new SynthError(this.diagnostics);
    return this.#artifacts;
  }
}
