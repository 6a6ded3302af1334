import type { Diagnostic } from '../core/diagnostic.ts';
import type { Artifact, StackOutput } from './artifact.ts';
import { artifactPathProblem, stackNameProblem } from './artifact-path.ts';

/** The outputs whose names are sound, and a finding for each that is not. */
export interface CheckedPaths {
  readonly outputs: readonly StackOutput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks the names of stacks and artifacts, each by itself and against each other, before any meets the disk. */
export function checkOutputPaths(outputs: readonly StackOutput[]): CheckedPaths {
  const diagnostics: Diagnostic[] = [];
  const sound: StackOutput[] = [];
  const names = new Claims();
  for (const output of outputs) {
    const { name } = output;
    const problem = stackNameProblem(name) ?? names.claim(name);
    if (problem === undefined) {
      sound.push({ ...output, artifacts: soundArtifacts(output, diagnostics) });
    } else {
      diagnostics.push(finding(name, `the name of the stack \`${name}\` ${problem}`));
    }
  }
  return { outputs: sound, diagnostics };
}

function soundArtifacts({ name, artifacts }: StackOutput, diagnostics: Diagnostic[]): readonly Artifact[] {
  const paths = new Claims();
  return artifacts.filter(({ path }) => {
    const problem = artifactPathProblem(path) ?? paths.claim(path);
    if (problem !== undefined) diagnostics.push(finding(name, `the path of the file \`${path}\` ${problem}`));
    return problem === undefined;
  });
}

/** Says what keeps a set of sound paths from standing on one disk together, or nothing where they can. */
export function pathCollision(paths: Iterable<string>): string | undefined {
  const claims = new Claims();
  for (const path of paths) {
    const problem = claims.claim(path);
    if (problem !== undefined) return `\`${path}\` ${problem}`;
  }
  return undefined;
}

/** Paths that were given away, with the folders on their way. Two that differ only by case are one on many disks. */
class Claims {
  readonly #taken = new Map<string, { readonly path: string; readonly use: 'file' | 'folder' }>();

  claim(path: string): string | undefined {
    const segments = path.split('/');
    const ways = segments.map((_, index) => segments.slice(0, index + 1).join('/'));
    for (const way of ways) {
      const use = way === path ? 'file' : 'folder';
      const taken = this.#taken.get(way.toLowerCase());
      if (taken === undefined || (taken.path === way && taken.use === 'folder' && use === 'folder')) continue;
      if (taken.path !== way) return `differs from \`${taken.path}\` only by case`;
      if (taken.use === use) return 'is given twice';
      return use === 'folder' ? `uses the file \`${way}\` as a folder` : 'is also the folder of another file';
    }
    for (const way of ways) this.#taken.set(way.toLowerCase(), { path: way, use: way === path ? 'file' : 'folder' });
    return undefined;
  }
}

function finding(construct: string, message: string): Diagnostic {
  return { code: 'OUT-PATH', severity: 'error', message, path: '', construct, hint: 'give it another name' };
}
