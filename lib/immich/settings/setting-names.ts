import type { Section } from './setting.ts';
import { SETTINGS } from './settings-table.ts';

let names: ReadonlySet<string> | undefined;

/** Tells whether a word is the name of a setting or of a section, in any line of Immich. */
export function isSettingName(word: string): boolean {
  names ??= new Set(namesIn(SETTINGS));
  return names.has(word);
}

function namesIn({ members }: Section): readonly string[] {
  return Object.entries(members).flatMap(([name, member]) =>
    member.kind === 'section' ? [name, ...namesIn(member)] : [name],
  );
}
