import { readFileSync } from 'node:fs';
import { EXIT } from './exit-code.ts';
import { list } from './list.ts';
import { packageRoot } from './package-root.ts';
import { print } from './standard-output.ts';
import { synth } from './synth.ts';
import { USAGE, UsageError } from './usage.ts';

const VERBS: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = { synth, list };

/** Runs a command line and returns the exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  try {
    if (name === 'help' || args.includes('--help') || args.includes('-h')) return say(USAGE);
    if (name === '--version') return say(`${version()}\n`);
    const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
    if (verb === undefined) throw new UsageError(name === '' ? 'say what to do' : `there is no command \`${name}\``);
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
  if (error instanceof UsageError) return true;
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

function say(text: string): number {
  print(text);
  return EXIT.ok;
}

function version(): string {
  const manifest = JSON.parse(readFileSync(`${packageRoot}/package.json`, 'utf8')) as { readonly version: string };
  return manifest.version;
}
