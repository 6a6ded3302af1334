import { EXIT } from './exit-code.ts';
import { packageVersion } from './package-version.ts';
import { print } from './standard-output.ts';
import { USAGE, UsageError } from './usage.ts';

type Verb = (args: readonly string[]) => Promise<number>;

// Each command loads what it needs when it is asked for.
const VERBS: Readonly<Record<string, () => Promise<Verb>>> = {
  synth: async () => (await import('./synth.ts')).synth,
  check: async () => (await import('./check.ts')).check,
  'check-config': async () => (await import('./check-config.ts')).checkConfig,
  list: async () => (await import('./list.ts')).list,
};

/** Runs a command line and returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  try {
    if (name === 'help' || args.includes('--help') || args.includes('-h')) return say(USAGE);
    if (name === '--version') return say(`${packageVersion()}\n`);
    const load = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (load === undefined) throw new UsageError(name === '' ? 'say what to do' : `there is no command \`${name}\``);
    const verb = await load();
    return await verb(rest);
  } catch (error) {
    if (isUsageError(error)) {
      process.stderr.write(`cdk-compose: ${error.message}\n\n${USAGE}`);
      return EXIT.usage;
    }
    const trace = error instanceof Error ? error.stack : String(error);
    process.stderr.write(`cdk-compose: this is a bug of cdk-compose; please report it with what follows\n\n${trace}\n`);
    return EXIT.bug;
  }
}

function isUsageError(error: unknown): error is Error {
  if (UsageError.isUsageError(error)) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function say(text: string): number {
  print(text);
  return EXIT.ok;
}
