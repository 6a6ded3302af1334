import { relative } from 'node:path';
import { RootConstruct } from 'constructs';
import { rememberLocation } from '../core/origin.ts';
import { SourceLocation } from '../core/source-location.ts';
import { SynthError } from '../core/synth-error.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { appHost } from './app-host.ts';
import { assemble, type Assembly } from './assemble.ts';
import type { Change } from './change.ts';
import { conclude } from './conclude.ts';
import { leftBehind } from './left-behind.ts';
import { updateOutput } from './update-output.ts';

/** The folder that apps write to unless they name another one. */
export const DEFAULT_OUTDIR = 'dist';

/** Attributes of an app. */
export interface AppProps {
  /**
   * The folder that stacks are written to, relative to the project; each stack is a folder in it.
   * @default 'dist'
   */
  readonly outdir?: string;
}

/** What a synthesis did. */
export interface SynthResult {
  /** What changed on disk. */
  readonly changes: readonly Change[];
  /** Warnings and infos; errors are thrown. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The root of a construct tree, one per main.ts.
 *
 * @example
 * ```ts
 * import { App, ComposeStack, Service } from 'cdk-compose';
 *
 * const app = new App();
 * const stack = new ComposeStack(app, 'web');
 * new Service(stack, 'web', { image: 'docker.io/library/nginx:1.29.3' });
 * app.synth();
 * ```
 */
export class App extends RootConstruct {
  readonly outdir: string;
  /** The folder that everything is relative to: the working directory. */
  readonly projectRoot: string;
  /** The file that the app is written in, relative to the project. */
  readonly source: string;
  #assembly: Assembly | undefined;

  constructor(props: AppProps = {}) {
    super();
    const location = SourceLocation.capture(App);
    rememberLocation(this, location);
    this.outdir = props.outdir ?? DEFAULT_OUTDIR;
    this.projectRoot = process.cwd();
    const host = appHost();
    this.source = host?.source ?? this.#ownFile(location);
    host?.apps.push(this);
  }

  /**
   * Completes the tree and checks it, in memory. It writes nothing; a second call returns the same.
   */
  assemble(): Assembly {
    this.#assembly ??= assemble(this, this.source, this.projectRoot);
    return this.#assembly;
  }

  /**
   * Writes the stacks of this app to `outdir`: only what changed, and nothing where there is an error.
   *
   * Run by `cdk-compose synth`, it leaves the writing to that command, which knows all apps and its options.
   *
   * @throws SynthError with every finding, when one is an error.
   */
  synth(): SynthResult {
    if (appHost() !== undefined) return { changes: [], diagnostics: [] };
    const { outputs, diagnostics } = conclude([this.assemble()], this.projectRoot);
    if (outputs === undefined) throw new SynthError(diagnostics);
    const plan = updateOutput(this.outdir, outputs, { complete: [this.source] });
    return { changes: plan.changes, diagnostics: [...diagnostics, ...leftBehind(plan)] };
  }

  #ownFile(location: SourceLocation): string {
    const file = location.position()?.file ?? 'main.ts';
    return relative(this.projectRoot, file).replaceAll('\\', '/');
  }
}
