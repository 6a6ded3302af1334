import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { StackOutput } from '../../lib/synth/artifact.ts';
import { isCurrent, planOutput } from '../../lib/synth/output-plan.ts';
import { updateOutput } from '../../lib/synth/update-output.ts';
import { artifactsIn, findingsOf, lay, stack, temporaryFolder, treeOf } from './output-folder.ts';

// Few names and contents, so that they meet: files that are folders of others, files with the content of others.
const STACKS = ['a', 'b'];
const PATHS = ['compose.yaml', 'x', 'x/y', 'x/y/z', 'x/w', 'c/d'];
const THEIRS = ['.env', 'data/pg', 'x/own', 'c/d/own', 'x/y/z', 'compose.yaml', 'x'];
const content = fc.constantFrom('1\n', '2\n');
const place = (paths: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...STACKS), fc.constantFrom(...paths)).map((names) => names.join('/'));

type Files = Readonly<Record<string, string>>;

type Act =
  | { readonly act: 'synth'; readonly files: Readonly<Record<string, Files>>; readonly complete: boolean }
  | { readonly act: 'put' | 'edit'; readonly path: string; readonly content: string };

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ act: fc.constant('synth' as const), files: stacks(), complete: fc.boolean() }),
    },
    { weight: 2, arbitrary: fc.record({ act: fc.constant('put' as const), path: place(THEIRS), content }) },
    { weight: 1, arbitrary: fc.record({ act: fc.constant('edit' as const), path: place(PATHS), content }) },
  ),
  { minLength: 1, maxLength: 12 },
);

function stacks(): fc.Arbitrary<Readonly<Record<string, Files>>> {
  const files = fc.dictionary(fc.constantFrom(...PATHS), content, { maxKeys: 4 }).map(withoutCollisions);
  return fc.dictionary(fc.constantFrom(...STACKS), files);
}

function withoutCollisions(files: Files): Files {
  const paths = Object.keys(files);
  return Object.fromEntries(Object.entries(files).filter(([path]) => !paths.some((it) => it.startsWith(`${path}/`))));
}

/** What an output folder should hold, told without looking at it. */
class Model {
  /** What the last synthesis of each file wrote. */
  readonly ours = new Map<string, string>();
  readonly disk = new Map<string, string>();

  put(path: string, content: string): boolean {
    if (this.clashes(path, this.disk.keys())) return false;
    this.disk.set(path, content);
    return true;
  }

  /** Returns whether the synthesis can be, and does it. */
  synth(outputs: readonly StackOutput[], complete: boolean): boolean {
    const names = new Set(outputs.map(({ name }) => name));
    const wanted = new Map(
      outputs.flatMap(({ name, artifacts }) => artifacts.map((a) => [`${name}/${a.path}`, a.content])),
    );
    const gone = [...this.ours.keys()].filter((path) => {
      return !wanted.has(path) && (complete || names.has(path.slice(0, path.indexOf('/'))));
    });
    const left = [...this.disk.keys()].filter((path) => !gone.includes(path));
    const blocked =
      gone.some((path) => this.disk.has(path) && this.disk.get(path) !== this.ours.get(path)) ||
      [...wanted].some(([path, content]) => {
        const isForeign = this.disk.has(path) && !this.ours.has(path) && this.disk.get(path) !== content;
        return isForeign || this.clashes(path, left);
      });
    if (blocked) return false;
    for (const path of gone) for (const files of [this.ours, this.disk]) files.delete(path);
    for (const [path, content] of wanted) for (const files of [this.ours, this.disk]) files.set(path, content);
    return true;
  }

  /** Whether one of the paths is a folder of the other. */
  private clashes(path: string, others: Iterable<string>): boolean {
    return [...others].some((other) => other.startsWith(`${path}/`) || path.startsWith(`${other}/`));
  }
}

test('whatever is synthesized in turn, the folder holds exactly that and what others put there', () => {
  const home = temporaryFolder();
  fc.assert(
    fc.property(acts, (acts) => {
      const dist = join(home, 'dist');
      const model = new Model();
      for (const act of acts) {
        if (act.act === 'synth') {
          const outputs = Object.entries(act.files).map(([name, files]) => stack(name, files));
          const before = treeOf(home);
          const options = { complete: act.complete };
          const findings = findingsOf(() => updateOutput(dist, outputs, options));
          if (model.synth(outputs, act.complete)) {
            expect(findings).toEqual([]);
            expect(isCurrent(planOutput(dist, outputs, options))).toBe(true);
          } else {
            expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['OUT-BLOCKED']));
            expect(treeOf(home)).toEqual(before);
          }
        } else if (act.act === 'put' || model.ours.has(act.path)) {
          if (model.put(act.path, act.content)) lay(dist, { [act.path]: act.content });
        }
        if (Object.keys(treeOf(home)).length > 0) expect(artifactsIn(dist)).toEqual(Object.fromEntries(model.disk));
      }
      rmSync(dist, { recursive: true, force: true });
    }),
    { numRuns: 200 },
  );
});
