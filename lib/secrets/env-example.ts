import type { Variable } from '../core/variable.ts';
import { missingMessage } from '../compose/interpolation.ts';
import { dotenvValue } from './dotenv-value.ts';

/**
 * Renders `.env.example`: what a deployment must say, and what it may say.
 *
 * Required variables stand there blank; optional ones are commented out, with their default.
 */
export function envExample(variables: readonly Variable[]): string {
  const required = variables.filter(({ kind }) => kind !== 'optional');
  const optional = variables.filter(({ kind }) => kind === 'optional');
  const lines = [
    '# Copy this to `.env` beside compose.yaml, or keep it encrypted as secret.sops.env.',
    "# Put values into single quotes, written \\' within them: Compose then takes them as they are.",
    '# One with a backslash at its end or before a \' stands in double quotes, with another one before each \\, " and $.',
  ];
  if (required.length > 0) lines.push('', '# Required: without these the stack does not start.');
  for (const variable of required) {
    const mark = variable.kind === 'secret' ? ' (secret)' : '';
    lines.push('', `# ${missingMessage(variable)}${mark}`, `${variable.name}=`);
  }
  if (optional.length > 0) lines.push('', '# Optional, with their defaults.');
  for (const variable of optional) {
    lines.push('', `# ${missingMessage(variable)}`, `# ${variable.name}=${dotenvValue(variable.fallback ?? '')}`);
  }
  return `${lines.join('\n')}\n`;
}
