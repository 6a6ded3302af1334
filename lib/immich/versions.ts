import { parseImage } from '../compose/image-reference.ts';

/** The versions of Immich whose config file differs, oldest first. */
export const IMMICH_LINES = ['2.7', '3.0', '3.1', '3.2'] as const;

/** Versions of Immich that read the same config file, named after the first release with it. */
export type ImmichLine = (typeof IMMICH_LINES)[number];

/** The line that settings are typed for unless said otherwise. */
export const NEWEST_LINE = '3.2' satisfies ImmichLine;

/** What is known of a version. */
export interface KnownVersion {
  readonly line: ImmichLine;
  /** Whether it is newer than what the rules were measured on; then they are those of the newest line. */
  readonly isNewer: boolean;
}

type Numbers = readonly [major: number, minor: number, patch: number];

// The first version of each line. What 3.1 reads, 3.0.2 read already.
const FIRST: Readonly<Record<ImmichLine, Numbers>> = {
  '2.7': [2, 7, 0],
  '3.0': [3, 0, 0],
  '3.1': [3, 0, 2],
  '3.2': [3, 2, 0],
};

// The first version that nobody has looked at.
const UNKNOWN: Numbers = [3, 3, 0];

/**
 * Finds the rules for a version of Immich: `3.2.2`, `v3.2.2-openvino`, `3.2` or `v3`, as in the tag of an image.
 *
 * What is left out stands for the newest there is. Nothing for a version older than 2.7, and for what names no version.
 *
 * @example
 * ```ts
 * lineOf('v3.0.3'); // { line: '3.1', isNewer: false }
 * ```
 */
export function lineOf(version: string): KnownVersion | undefined {
  const numbers = numbersOf(version);
  if (numbers === undefined) return undefined;
  const line = IMMICH_LINES.findLast((one) => isAtLeast(numbers, FIRST[one]));
  // `v3` may be any of it; `v4` is newer whatever it is.
  const isSaid = Number.isFinite(numbers[1]) || numbers[0] > UNKNOWN[0];
  return line && { line, isNewer: isSaid && isAtLeast(numbers, UNKNOWN) };
}

/** What the tag of an image says of its version, such as `v3.2.2-openvino`; empty where it has none. */
export function versionTag(image: string): string {
  return parseImage(image).tag ?? '';
}

/** Tells whether one line has all that came with another. */
export function isLineSince(line: ImmichLine, first: ImmichLine): boolean {
  return IMMICH_LINES.indexOf(line) >= IMMICH_LINES.indexOf(first);
}

/** Tells whether a version is another one or newer; what names no version, such as `release`, is the newest. */
export function isVersionSince(version: string, first: string): boolean {
  const [numbers, wanted] = [numbersOf(version), numbersOf(first)];
  return numbers === undefined || wanted === undefined || isAtLeast(numbers, wanted);
}

function numbersOf(version: string): Numbers | undefined {
  const found = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:[-+].*)?$/.exec(version);
  if (found === null) return undefined;
  const [, major, minor = Infinity, patch = Infinity] = found;
  return [Number(major), Number(minor), Number(patch)];
}

function isAtLeast(numbers: Numbers, wanted: Numbers): boolean {
  const at = numbers.findIndex((number, index) => number !== wanted[index]);
  return at === -1 || (numbers[at] ?? 0) > (wanted[at] ?? 0);
}
