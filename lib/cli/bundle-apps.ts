import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '../core/diagnostic.ts';
import { SynthError } from '../core/synth-error.ts';
import { ioDiagnostic, isIoError } from '../synth/io-error.ts';
import { findEsbuild } from './find-esbuild.ts';
import { linkPackages } from './link-packages.ts';
import { traceSources } from './trace-sources.ts';

/** Apps as JavaScript that this Node can run. */
export interface Bundle {
  /** The file to import for each source that could be read. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Bundles apps with the esbuild binary, for a Node that does not read TypeScript by itself.
 *
 * Packages stay outside of the bundle, and what several apps import is one module. The files are removed when the
 * process ends.
 */
export function bundleApps(sources: readonly string[], projectRoot: string): Bundle {
  const esbuild = findEsbuild(projectRoot);
  if (esbuild === undefined) return { files: new Map(), diagnostics: [noEsbuild('is not installed')] };
  const folder = temporaryFolder();
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  traceSources(folder);
  const outdir = linkPackages(folder, projectRoot, sources);
  const bundle = (some: readonly string[]) => runEsbuild(esbuild, some, projectRoot, outdir);

  let readable = sources;
  let diagnostics = bundle(sources);
  if (diagnostics.length > 0) {
    // One faulty app must not hide the others: each is tried by itself, and what is sound is bundled together again.
    const tried = sources.map((source) => ({ source, found: bundle([source]) }));
    diagnostics = tried.flatMap(({ found }) => found);
    readable = tried.filter(({ found }) => found.length === 0).map(({ source }) => source);
    if (readable.length > 0) bundle(readable);
  }
  const files = new Map(readable.map((source) => [source, join(outdir, source.replace(/\.ts$/, '.mjs'))]));
  if (files.size > 0) restoreImportMeta([...files.values(), ...chunksIn(join(outdir, 'apps'))], projectRoot);
  return { files, diagnostics };
}

function temporaryFolder(): string {
  try {
    return realpathSync(mkdtempSync(join(tmpdir(), 'cdk-compose-')));
  } catch (error) {
    if (!isIoError(error)) throw error;
    throw new SynthError([ioDiagnostic(tmpdir(), 'written', error, 'TMPDIR may name another folder')], {
      cause: error,
    });
  }
}

function runEsbuild(esbuild: string, sources: readonly string[], cwd: string, outdir: string): readonly Diagnostic[] {
  const options = ['--bundle', '--splitting', '--format=esm', '--platform=node', '--target=node20'];
  const paths = [`--outdir=${outdir}`, '--outbase=.', '--out-extension:.js=.mjs', '--chunk-names=apps/[name]-[hash]'];
  const content = ['--packages=external', '--sourcemap=external', '--sources-content=false', '--legal-comments=none'];
  const quiet = ['--supported:import-meta=false', '--log-level=error', '--color=false', '--log-limit=0'];
  const args = [...sources, ...options, ...paths, ...content, ...quiet];
  const { status, stderr, error } = spawnSync(esbuild, args, { cwd, encoding: 'utf8' });
  if (error !== undefined) return [noEsbuild(`cannot be run: ${error.message}`)];
  return status === 0 ? [] : parseErrors(stderr);
}

function chunksIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => join(folder, name));
}

// esbuild begins each module with its path in a comment, and declares what stands for its `import.meta`.
function restoreImportMeta(files: readonly string[], projectRoot: string): void {
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    if (!text.includes('import_meta')) continue;
    let source = '';
    const lines = text.split('\n').map((line) => {
      source = /^\s*\/\/ (.+)$/.exec(line)?.[1] ?? source;
      return line.replace(
        /^(\s*(?:var )?import_meta\d* = )\{\};$/,
        (_, start) => `${start}${meta(resolve(projectRoot, source))};`,
      );
    });
    writeFileSync(file, lines.join('\n'));
  }
}

function meta(filename: string): string {
  const own = { dirname: dirname(filename), filename, url: pathToFileURL(filename).href };
  return `{ ...import.meta, ...${JSON.stringify(own)} }`;
}

// `✘ [ERROR] text`, an empty line, then `    file:line:column:`.
function parseErrors(stderr: string): readonly Diagnostic[] {
  const found = [...stderr.matchAll(/\[ERROR\] (.+)\n(?:\n\s+(.+?):(\d+):(\d+):)?/g)];
  return found.map(([, message = '', file, line, column]) => ({
    code: 'APP-SYNTAX',
    severity: 'error',
    message,
    path: '',
    ...(file !== undefined && { file, line: Number(line), column: Number(column) + 1 }),
    hint: '`npx tsc --noEmit` says more',
  }));
}

function noEsbuild(problem: string): Diagnostic {
  return {
    code: 'APP-SYNTAX',
    severity: 'error',
    message: `Node ${process.versions.node} does not read TypeScript by itself, and esbuild ${problem}`,
    path: '',
    hint: 'run `npm install --save-dev esbuild`, or take Node 22.18 or later',
  };
}
