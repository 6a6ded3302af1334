import type { DocumentPath } from '../core/document-path.ts';
import type { Finding } from '../core/finding.ts';
import type { Cast } from './casts.ts';
import type { Missing } from './expand.ts';
import type { Place } from './source-text.ts';
import type { Reference, TemplateFault } from './template.ts';

/** Where a finding is told: the place in a file, and the one in the document if there is any. */
export interface Where {
  readonly place: Place;
  readonly path?: DocumentPath;
}

/** A text with its variables filled in, which a finding must not show. */
export interface Filled {
  readonly text: string;
  /** The variables that it names itself, outside of words. */
  readonly names: readonly string[];
  /** Those of its variables that are not set. */
  readonly unset: readonly Reference[];
}

/** What to write, and what may stand in for a variable that is not set. */
const MENDS: Readonly<Record<Cast, readonly [hint: string, fallback: string]>> = {
  switch: ['write `true` or `false`', 'false'],
  'whole number': ['write a number such as `1`', '1'],
  number: ['write a number such as `0.5`', '0.5'],
  'short number': ['write a number such as `0.5`', '0.5'],
};

const LONGEST = 60;

/** A `$` that Docker Compose cannot read. */
export function templateFinding({ fault }: TemplateFault, where: Where): Finding {
  return {
    code: 'VAR-TEMPLATE',
    severity: 'error',
    message: fault,
    hint: 'write a variable as `${NAME}`, `${NAME:-default}` or `${NAME:?message}`, and a literal `$` as `$$`',
    ...told(where),
  };
}

/** A required variable without a value; the user's own message is shown as it is written. */
export function missingFinding({ reference, isBlank, needlessFor }: Missing, where: Where): Finding {
  const { name, wordText } = reference;
  return {
    code: 'VAR-MISSING',
    severity: 'error',
    message: `\`${name}\` is required and ${isBlank ? 'blank' : 'not set'}${wordText === '' ? '' : `: ${shortened(wordText)}`}`,
    hint:
      needlessFor === undefined
        ? `set \`${name}\` in \`.env\` beside the Compose file, in the environment or with --env-file`
        : `Compose asks for \`${name}\` even where \`${needlessFor}\` makes it needless: set both, or write \`\${${name}:-}\``,
    ...told(where),
  };
}

/** A variable that is not set, where nothing stands in for it. */
export function unsetFinding(name: string, where: Where): Finding {
  return {
    code: 'VAR-BLANK',
    severity: 'warning',
    message: `\`${name}\` is not set and becomes blank`,
    hint: `set it in \`.env\`, or write \`\${${name}:-default}\`, or \`$$${name}\` where the dollar sign is meant`,
    ...told(where),
  };
}

/** A text that is no number or switch where one belongs. */
export function castFinding({ text, names, unset }: Filled, cast: Cast, fault: string, where: Where): Finding {
  const [first] = unset;
  const [hint, fallback] = MENDS[cast];
  const attribute = `\`${where.path?.at(-1) ?? ''}\``;
  const filledIn = first === undefined ? `${quoted(names)} filled in` : `\`${first.name}\`, which is not set,`;
  return {
    code: 'VAR-CAST',
    severity: 'error',
    message: names.length === 0 ? `${literal(text)} ${fault}` : `${attribute} with ${filledIn} ${fault}`,
    hint: first === undefined ? hint : `set it, or give it a default, such as \`\${${first.name}:-${fallback}}\``,
    ...told(where),
  };
}

/** A switch in a word that only old YAML takes for one. */
export function switchFinding({ text, names }: Filled, value: boolean, where: Where): Finding {
  const isPlain = names.length === 0;
  return {
    code: 'VAR-SWITCH',
    severity: 'warning',
    message: `${isPlain ? `\`${text}\`` : `what ${quoted(names)} holds`} is a switch for Compose and a text for YAML 1.2`,
    hint: isPlain ? `write \`${value}\`` : 'give it `true` or `false`',
    ...told(where),
  };
}

function literal(text: string): string {
  if (text === '') return 'a blank text';
  return text.length > LONGEST ? `a text of ${text.length} characters` : `\`${text}\``;
}

function shortened(message: string): string {
  const line = message.replaceAll(/\s+/g, ' ');
  return line.length > 4 * LONGEST ? `${line.slice(0, 4 * LONGEST)}…` : line;
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** The origin and the path of a finding at a place. */
export function told({ place, path }: Where): Pick<Finding, 'origin' | 'path'> {
  return { origin: { location: place }, ...(path !== undefined && { path }) };
}
