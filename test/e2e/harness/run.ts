import { spawn } from 'node:child_process';

/** How a command ended: what it said, and with which status (`null` when a signal ended it). */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Where a command runs, with what on its standard input, and for how long at most. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string;
  /** @default 120 */
  readonly seconds?: number;
}

/** Runs a command to its end, and never throws for its status. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const began = performance.now();
  const { cwd, env = process.env, input = '', seconds = 120 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, timeout: seconds * 1000 });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr, seconds: (performance.now() - began) / 1000 }));
  });
}

/** What a command said that failed, and nothing of another: `expect(failureOf(ended)).toBe('')` shows why. */
export function failureOf({ status, stdout, stderr }: Ended): string {
  return status === 0 ? '' : `status ${status}\n${stderr}${stdout}`;
}

/** What a command prints; throws with its words when it fails. */
export async function output(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { status, stdout, stderr } = await run(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}${stdout}`);
  return stdout;
}

/** Asks until the answer is not `undefined`; throws when that takes longer than some seconds. */
export async function until<T>(what: string, ask: () => Promise<T | undefined>, seconds = 30): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (performance.now() > end) throw new Error(`${what} did not happen within ${seconds} s`);
    // oxlint-disable-next-line no-await-in-loop
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
