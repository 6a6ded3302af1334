import type { Finding } from '../core/finding.ts';
import type { Origin } from '../core/origin.ts';
import type { Variable } from '../core/variable.ts';
import { readSopsEnv } from './sops-env.ts';

/** The name of the file, beside compose.yaml and beside main.ts. */
export const SOPS_ENV = 'secret.sops.env';

/**
 * Checks an encrypted dotenv file against the variables of its stack, without a key: nothing but names is told.
 *
 * A secret has to be encrypted even where SOPS was told to leave it, and a required variable must not be blank.
 */
export function checkSopsEnv(text: string, variables: readonly Variable[], origin: Origin): Finding[] {
  const { lines, isSealed } = readSopsEnv(text);
  const common = { severity: 'error', origin } as const;
  const findings: Finding[] = [];

  const secrets = new Set(variables.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
  const plain = lines.filter(
    ({ name, value }) => value === 'plain' || (value === 'meant-plain' && name !== undefined && secrets.has(name)),
  );
  if (!isSealed || plain.length > 0) {
    const places = plain.map(({ name, line }) => (name === undefined ? `line ${line}` : `\`${name}\``));
    findings.push({
      ...common,
      code: 'SECRET-PLAIN',
      message:
        plain.length > 0
          ? `\`${SOPS_ENV}\` holds values that are not encrypted: ${places.join(', ')}`
          : `\`${SOPS_ENV}\` was not written by SOPS`,
      hint: `encrypt it with \`sops --encrypt --in-place ${SOPS_ENV}\` before it is committed, and change what was in it`,
    });
  }

  const given = new Set(lines.filter(({ value }) => value !== 'blank').map(({ name }) => name));
  const missing = variables.filter(({ kind, name }) => kind !== 'optional' && !given.has(name));
  if (missing.length > 0) {
    findings.push({
      ...common,
      code: 'SECRET-MISSING',
      message: `\`${SOPS_ENV}\` lacks ${missing.map(({ name }) => `\`${name}\``).join(', ')}`,
      hint: `add ${missing.length === 1 ? 'it' : 'them'} with \`sops ${SOPS_ENV}\``,
    });
  }
  return findings;
}
