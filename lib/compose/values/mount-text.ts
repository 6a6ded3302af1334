import type { Read } from './read.ts';

/** A mount that is written in one text. */
export interface MountText {
  readonly type: 'bind' | 'volume';
  readonly source?: string;
  /** Where it is mounted; nothing where a `${` that ends nowhere swallows the colons. */
  readonly target?: string;
  readonly readOnly: boolean;
  readonly nocopy: boolean;
  readonly propagation?: string;
  readonly selinux?: string;
  /** Whether it is so short that Compose says nothing of the volume. */
  readonly isBare: boolean;
  /** Options that nobody knows, and that Compose drops without a word. */
  readonly ignored: readonly string[];
}

const PROPAGATIONS = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'];
const OPTIONS = ['ro', 'rw', 'nocopy', 'z', 'Z', ...PROPAGATIONS];
const DRIVE = /^\p{L}:/u;

/**
 * Reads `[source:]target[:options]`.
 *
 * A letter before a colon is a drive of Windows wherever a part begins, so that no volume can have a name of one letter;
 * colons in `${…}` are left alone.
 */
export function readMountText(text: string): Read<MountText> {
  if (text === '') return { fault: 'names nothing to mount' };
  if (new TextEncoder().encode(text).length < 3) {
    return { value: { type: 'volume', target: text, readOnly: false, nocopy: false, isBare: true, ignored: [] } };
  }
  const parts = partsOf(text);
  if (parts.includes('')) return { fault: 'has nothing between two colons' };
  if (parts.length > 3) return { fault: 'has too many colons' };
  const [source, target, options] = parts.length === 1 ? [undefined, ...parts] : parts;
  return {
    value: {
      type: source !== undefined && isPath(source) ? 'bind' : 'volume',
      ...(source !== undefined && { source }),
      ...(target !== undefined && { target }),
      isBare: false,
      ...optionsOf(options?.split(',') ?? []),
    },
  };
}

/** Whether the source of a mount is a path of the host rather than the name of a volume. */
export function isPath(source: string): boolean {
  return /^[./~]|^\\\\/.test(source) || DRIVE.test(source);
}

/** Whether a text begins with what Compose takes for a drive of Windows. */
export function hasDrive(text: string): boolean {
  return DRIVE.test(text);
}

// Where a `${` is not closed, there is a source without a target.
function partsOf(text: string): readonly (string | undefined)[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    if (character === '$' && characters[index + 1] === '{') depth++;
    else if (character === '}' && depth > 0) depth--;
    else if (character === ':' && depth === 0 && !/^\p{L}$/u.test(part)) {
      parts.push(part);
      part = '';
      continue;
    }
    part += character;
  }
  if (depth === 0) return [...parts, part];
  return [parts[0], parts[1], ...parts.slice(2)];
}

function optionsOf(options: readonly string[]): Omit<MountText, 'type' | 'source' | 'target' | 'isBare'> {
  const propagation = options.findLast((option) => PROPAGATIONS.includes(option));
  const selinux = options.findLast((option) => option === 'z' || option === 'Z');
  return {
    readOnly: options.findLast((option) => option === 'ro' || option === 'rw') === 'ro',
    nocopy: options.includes('nocopy'),
    ...(propagation !== undefined && { propagation }),
    ...(selinux !== undefined && { selinux }),
    ignored: options.filter((option) => option !== '' && !OPTIONS.includes(option)),
  };
}
