import { fileURLToPath } from 'node:url';

/** A place in the user's source: absolute file, line and column counted from 1. */
export interface SourcePosition {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

// Enough to get past the constructors of a deep construct to the user's own line.
const FRAMES = 24;

/**
 * Where in the user's code something was said.
 *
 * Capturing costs some microseconds; the stack is turned into text only when `position()` is asked for, which
 * happens when a finding is printed.
 */
export class SourceLocation {
  readonly #trace: { readonly stack?: string };

  private constructor(trace: { readonly stack?: string }) {
    this.#trace = trace;
  }

  /** Remembers the call stack above the given function or class. */
  // oxlint-disable-next-line typescript/no-unsafe-function-type -- V8 takes any function or class here
  static capture(above: Function): SourceLocation {
    const trace: { stack?: string } = {};
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = FRAMES;
    Error.captureStackTrace(trace, above);
    Error.stackTraceLimit = limit;
    return new SourceLocation(trace);
  }

  /** Takes the place from an error that the user's code threw. */
  static ofError(error: Error): SourceLocation {
    return new SourceLocation(error);
  }

  /** The first frame that is the user's: neither this library's, nor a package's, nor Node's. */
  position(): SourcePosition | undefined {
    const frames = (this.#trace.stack ?? '').split('\n').map(parseFrame);
    return frames.find((frame) => frame !== undefined && isUsers(frame.file));
  }
}

// `at name (place:line:column)` or without the name; what is evaluated has no place of its own, but an angle bracket.
const FRAME = /^\s+at (?:.*?\()?(?:async )?((?:file:\/\/|node:|\/|[A-Za-z]:[\\/])[^<>]+?):(\d+):(\d+)\)?$/;

function parseFrame(line: string): SourcePosition | undefined {
  const match = FRAME.exec(line);
  if (match === null) return undefined;
  const [, place = '', row, column] = match;
  const file = place.startsWith('file://') ? fileURLToPath(place) : place;
  return { file: file.replaceAll('\\', '/'), line: Number(row), column: Number(column) };
}

function isUsers(file: string): boolean {
  const isOurs = LIBRARY !== undefined && file.startsWith(LIBRARY);
  return !isOurs && !file.startsWith('node:') && !file.includes('/node_modules/');
}

// The folder that holds this library: `lib/` in a checkout, `build/` where it is installed; none where it is bundled.
const SELF = fileURLToPath(import.meta.url).replaceAll('\\', '/');
const LIBRARY = /^.*\/(?:lib(?=\/core\/[^/]+$)|build)\//.exec(SELF)?.[0];
