import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { findingsOf, toDiagnostic } from '../core/finding.ts';
import { SynthError } from '../core/synth-error.ts';
import { installAppHost, type AppHost } from '../synth/app-host.ts';
import type { App } from '../synth/app.ts';
import { appError } from './app-error.ts';
import { bundleApps } from './bundle-apps.ts';
import { discoverApps } from './discover-apps.ts';
import { canReadTypeScript } from './native-typescript.ts';
import { reserveStandardOutput } from './standard-output.ts';

/** The apps of a project, and what kept others from being loaded. */
export interface LoadedApps {
  readonly apps: readonly App[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs each main.ts. An app reports itself to this process; one that fails is a finding, and the others are run. */
export async function loadApps(projectRoot: string): Promise<LoadedApps> {
  try {
    const sources = discoverApps(projectRoot);
    if (sources.length > 0) return await runApps(sources, projectRoot);
    return { apps: [], diagnostics: [nothingToRun()] };
  } catch (error) {
    if (!SynthError.isSynthError(error)) throw error;
    return { apps: [], diagnostics: error.diagnostics };
  }
}

async function runApps(sources: readonly string[], projectRoot: string): Promise<LoadedApps> {
  const host: AppHost = { source: '', apps: [] };
  installAppHost(host);
  reserveStandardOutput();
  const { files, diagnostics: unreadable } = canReadTypeScript()
    ? { files: new Map(sources.map((source) => [source, join(projectRoot, source)])), diagnostics: [] }
    : bundleApps(sources, projectRoot);
  const diagnostics: Diagnostic[] = [...unreadable];
  for (const [source, file] of files) {
    host.source = source;
    const before = host.apps.length;
    const errors = await runApp(file);
    // What a broken app has found so far is told; its tree is half built, so nothing else can be said of it.
    const broken = errors.length > 0 ? host.apps.splice(before) : [];
    const found = broken.flatMap((app) => findingsOf(app).map((finding) => toDiagnostic(finding, projectRoot)));
    diagnostics.push(...found, ...errors.map((error) => appError(error, source, projectRoot)));
    if (errors.length === 0 && host.apps.length === before) diagnostics.push(noApp(source));
  }
  return { apps: host.apps, diagnostics: diagnostics.toSorted(compareDiagnostics) };
}

// Everything that goes wrong, a promise that nobody waits for included.
async function runApp(file: string): Promise<readonly unknown[]> {
  const errors: unknown[] = [];
  const remember = (error: unknown): void => void errors.push(error);
  const { exit } = process;
  process.exit = refuseExit;
  process.on('uncaughtException', remember);
  try {
    await import(pathToFileURL(file).href);
    // Node tells of a rejected promise once nothing else is left to run.
    await new Promise((resolve) => setImmediate(resolve));
  } catch (error) {
    remember(error);
  } finally {
    process.off('uncaughtException', remember);
    process.exit = exit;
  }
  return errors;
}

// The process is not the app's own: other apps run in it.
function refuseExit(code?: number | string | null): never {
  throw new Error(`process.exit(${code ?? ''}) would end the synthesis of all apps`);
}

function nothingToRun(): Diagnostic {
  return {
    code: 'APP-MISSING',
    severity: 'error',
    message: 'there is no app: no folder of `apps` holds a main.ts',
    path: '',
    hint: 'run this in the folder of your project, or write apps/STACK/main.ts',
  };
}

function noApp(source: string): Diagnostic {
  return {
    code: 'APP-MISSING',
    severity: 'error',
    message: `\`${source}\` creates no \`App\``,
    path: '',
    file: source,
    hint: 'begin it with `const app = new App()` and create a `ComposeStack` in it',
  };
}
