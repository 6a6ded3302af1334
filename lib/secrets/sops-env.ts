/** What can be said of a line of a `secret.sops.env` without a key. */
export interface SopsLine {
  /** The name of the variable; absent where the line is none, so that nothing is known of what it holds. */
  readonly name?: string;
  /** The number of the line, counted from 1. */
  readonly line: number;
  readonly value: 'encrypted' | 'plain' | 'meant-plain' | 'blank';
}

/** What can be said of a `secret.sops.env` without a key. */
export interface SopsEnv {
  readonly lines: readonly SopsLine[];
  /** Whether SOPS wrote it: it carries a message authentication code. */
  readonly isSealed: boolean;
}

const ENCRYPTED = /^ENC\[AES256_GCM,data:.*\]$/s;
const SETTING = 'sops_';

/**
 * Reads the names of an encrypted dotenv file, and whether every value in it is encrypted.
 *
 * SOPS leaves blank values as they are, and those whose name ends with the suffix that the file itself states. The
 * values are not looked at further, and never kept.
 *
 * @see https://getsops.io/docs/
 */
export function readSopsEnv(text: string): SopsEnv {
  const entries = text.split(/\r?\n/).flatMap((content, index) => {
    if (content.trim() === '' || content.startsWith('#')) return [];
    const [, name, value = content] = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/s.exec(content) ?? [];
    return [{ name, value, line: index + 1 }];
  });
  const setting = (key: string) => entries.find(({ name }) => name === `${SETTING}${key}`)?.value ?? '';
  const suffix = setting('unencrypted_suffix');
  const lines = entries
    .filter(({ name }) => name?.startsWith(SETTING) !== true)
    .map(({ name, value, line }): SopsLine => {
      if (name === undefined) return { line, value: 'plain' };
      if (value === '') return { name, line, value: 'blank' };
      if (ENCRYPTED.test(value)) return { name, line, value: 'encrypted' };
      return { name, line, value: suffix !== '' && name.endsWith(suffix) ? 'meant-plain' : 'plain' };
    });
  return { lines, isSealed: ENCRYPTED.test(setting('mac')) };
}
