/** What can be said of a `secret.sops.env` without a key. */
export interface SopsEnv {
  /** The names in it, in order. */
  readonly names: readonly string[];
  /** The names whose value is not encrypted, though it should be. */
  readonly plain: readonly string[];
  /** Whether SOPS wrote it: it carries a message authentication code. */
  readonly isSealed: boolean;
}

/**
 * Reads the names of an encrypted dotenv file, and whether every value in it is encrypted.
 *
 * The values themselves are not looked at further, and never kept.
 *
 * @see https://getsops.io/docs/
 */
export function readSopsEnv(text: string): SopsEnv {
  const entries = text.split(/\r?\n/).flatMap((line) => {
    const match = /^([A-Za-z_][A-Za-z0-9_]*)=(.*)$/.exec(line);
    return match === null ? [] : [{ name: match[1] as string, isEncrypted: (match[2] as string).startsWith('ENC[') }];
  });
  const suffix = /^sops_unencrypted_suffix=(.+)$/m.exec(text)?.[1];
  const secrets = entries.filter(({ name }) => !name.startsWith('sops_'));
  const isMeantPlain = (name: string) => suffix !== undefined && name.endsWith(suffix);
  return {
    names: secrets.map(({ name }) => name),
    plain: secrets.filter(({ name, isEncrypted }) => !isEncrypted && !isMeantPlain(name)).map(({ name }) => name),
    isSealed: entries.some(({ name, isEncrypted }) => name === 'sops_mac' && isEncrypted),
  };
}
