import { UsageError } from '../usage.ts';

const FORMATS = ['text', 'json', 'sarif', 'github'] as const;

/** How findings are told: to people, to programs, to code scanning, or as annotations of a GitHub workflow. */
export type OutputFormat = (typeof FORMATS)[number];

/** The options of a command that tells findings; `--json` is short for `--format json`. */
export const FORMAT_OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** @throws UsageError where the two options disagree, or name no format. */
export function outputFormat({ format, json }: { readonly format?: string; readonly json: boolean }): OutputFormat {
  const named = format ?? (json ? 'json' : 'text');
  const known = FORMATS.find((one) => one === named);
  if (known === undefined) throw new UsageError(`\`--format\` is one of ${FORMATS.join(', ')}, not \`${named}\``);
  if (json && known !== 'json') throw new UsageError(`\`--json\` and \`--format ${known}\` exclude each other`);
  return known;
}
