import { posix } from 'node:path';
import { parseArgs } from 'node:util';
import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { SynthError } from '../core/synth-error.ts';
import type { StackOutput } from '../synth/artifact.ts';
import type { Change } from '../synth/change.ts';
import { conclude, type Conclusion } from '../synth/conclude.ts';
import { leftBehind } from '../synth/left-behind.ts';
import { outputDrift } from '../synth/output-drift.ts';
import { planOutput } from '../synth/output-plan.ts';
import { updateOutput } from '../synth/update-output.ts';
import { byFolder } from './by-folder.ts';
import { EXIT } from './exit-code.ts';
import { FORMAT_OPTIONS, outputFormat } from './formats/output-format.ts';
import { printReport } from './formats/print-report.ts';
import { loadApps } from './load-apps.ts';
import { printDiagnostics } from './print.ts';
import { letSignalsWait } from './signals.ts';
import { print } from './standard-output.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  check: { type: 'boolean', default: false },
  stdout: { type: 'boolean', default: false },
  out: { type: 'string' },
  strict: { type: 'boolean', default: false },
  ...FORMAT_OPTIONS,
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values'];

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly acknowledged: Conclusion['acknowledged'];
  readonly outputs: readonly StackOutput[];
  readonly changes: readonly (Change & { readonly file: string })[];
}

/** `cdk-compose synth`: writes the stacks of all apps, or of the named ones. */
export async function synth(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  if (values.out === '') throw new UsageError('`--out` names no folder');
  for (const other of ['check', 'out', 'json', 'format'] as const) {
    if (values.stdout && values[other]) throw new UsageError(`\`--stdout\` and \`--${other}\` exclude each other`);
  }
  const format = outputFormat(values);
  const outcome = await synthesize(values, positionals);
  const isFine = !outcome.diagnostics.some(({ severity }) => severity === 'error');
  await printReport(format, {
    diagnostics: outcome.diagnostics,
    json: () => report(outcome, isFine),
    text: () => show(outcome, values),
  });
  return isFine ? EXIT.ok : EXIT.findings;
}

async function synthesize(values: Values, wanted: readonly string[]): Promise<Outcome> {
  const projectRoot = process.cwd();
  const { apps, diagnostics: broken } = await loadApps(projectRoot);
  const assemblies = apps.map((app) => app.assemble());
  const names = assemblies.flatMap(({ models }) => models.map(({ stack }) => stack.name));
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0 && broken.length === 0 && names.length > 0)
    throw new UsageError(unknownStacks(unknown, names));
  // Where every named stack was found, a broken app is somebody else's.
  const unloaded = wanted.length > 0 && unknown.length === 0 ? [] : broken;
  const { outputs, diagnostics, acknowledged } = conclude(assemblies, projectRoot, {
    strict: values.strict,
    ...(wanted.length > 0 && { stacks: new Set(wanted) }),
  });
  const found = [...unloaded, ...diagnostics];
  const changes: (Change & { readonly file: string })[] = [];
  if (outputs === undefined || unloaded.length > 0) return outcome(found, acknowledged, [], changes);
  if (values.stdout) return outcome(found, acknowledged, outputs, changes);

  if (!values.check) letSignalsWait();
  for (const { outdir, outputs: inFolder } of byFolder(apps, outputs, values.out)) {
    const complete = wanted.length === 0 ? true : [];
    try {
      const plan = (values.check ? planOutput : updateOutput)(outdir, inFolder, { complete });
      found.push(...(values.check ? outputDrift(plan) : leftBehind(plan)));
      changes.push(
        ...plan.changes.map((change) => ({ ...change, file: posix.join(outdir, change.stack, change.path) })),
      );
    } catch (error) {
      if (!SynthError.isSynthError(error)) throw error;
      found.push(...error.diagnostics);
    }
  }
  return outcome(found, acknowledged, outputs, changes);
}

function outcome(
  diagnostics: readonly Diagnostic[],
  acknowledged: Outcome['acknowledged'],
  outputs: Outcome['outputs'],
  changes: Outcome['changes'],
): Outcome {
  return { diagnostics: diagnostics.toSorted(compareDiagnostics), acknowledged, outputs, changes };
}

function show({ diagnostics, outputs, changes }: Outcome, { check, stdout }: Values): void {
  printDiagnostics(diagnostics);
  if (stdout) {
    const composed = outputs.flatMap(({ artifacts }) => artifacts.filter(({ path }) => path === 'compose.yaml'));
    print(composed.map(({ content }) => content).join(''));
    return;
  }
  // A stale file is a finding already.
  if (check) return;
  for (const stack of new Set(changes.map((change) => change.stack))) {
    const own = changes.filter((change) => change.stack === stack);
    const count = outputs.find(({ name }) => name === stack)?.artifacts.length ?? 0;
    const lines = own.map(({ kind, file }) => `  ${kind}  ${file}\n`);
    print(`${stack}  ${count} ${count === 1 ? 'file' : 'files'}, ${own.length} changed\n${lines.join('')}`);
  }
}

function report({ diagnostics, acknowledged, outputs, changes }: Outcome, ok: boolean): object {
  return {
    ok,
    diagnostics,
    acknowledged: acknowledged(),
    stacks: outputs.map(({ name, source, artifacts }) => ({
      name,
      source,
      files: artifacts.map(({ path }) => path).toSorted(),
    })),
    changes: changes.map(({ stack, path, kind, file }) => ({ stack, path, kind, file })),
  };
}

function unknownStacks(unknown: readonly string[], known: readonly string[]): string {
  const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
  return `there is no stack ${list(unknown)}; there ${known.length === 1 ? 'is' : 'are'} ${list(known)}`;
}
