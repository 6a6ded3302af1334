import { isIoError } from '../synth/io-error.ts';

let output: () => NodeJS.WriteStream = () => process.stdout;

/** From here on, what apps print goes to standard error: standard output holds what the command prints, and no more. */
export function reserveStandardOutput(): void {
  const own = Object.getOwnPropertyDescriptor(process, 'stdout');
  // Asked for through the getter, since creating a stream that nobody writes to costs milliseconds.
  output = () => own?.get?.call(process) ?? own?.value;
  Object.defineProperty(process, 'stdout', { get: () => process.stderr, configurable: true, enumerable: true });
}

/** Prints to standard output. A reader that has seen enough, such as `head`, is no error. */
export function print(text: string): void {
  const stream = output();
  if (stream.listenerCount('error') === 0) stream.on('error', ignoreClosedPipe);
  stream.write(text);
}

function ignoreClosedPipe(error: unknown): void {
  if (!isIoError(error) || error.code !== 'EPIPE') throw error;
}
