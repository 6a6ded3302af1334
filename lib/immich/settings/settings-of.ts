import { isLineSince, type ImmichLine } from '../versions.ts';
import type { Section, Setting } from './setting.ts';
import { SETTINGS } from './settings-table.ts';

/** A setting as one line of Immich has it. */
export type LineSetting = Omit<Setting, 'in' | 'since'>;

/** A section as one line of Immich has it. */
export interface LineSection extends Omit<Section, 'in' | 'since' | 'members'> {
  readonly members: ReadonlyMap<string, LineSetting | LineSection>;
  readonly onlyIf?: string;
}

const found = new Map<ImmichLine, LineSection>();

/** Every setting that a line of Immich has. */
export function settingsOf(line: ImmichLine): LineSection {
  const section = found.get(line) ?? sectionIn(line, SETTINGS);
  found.set(line, section);
  return section;
}

function sectionIn(line: ImmichLine, section: Section): LineSection {
  const { kind, about, members, in: lines } = section;
  const present = Object.entries(members).filter(([, { since }]) => since === undefined || isLineSince(line, since));
  const inLine = present.map(
    ([key, member]) => [key, member.kind === 'section' ? sectionIn(line, member) : settingIn(line, member)] as const,
  );
  return { kind, about, ...lines?.[line], members: new Map(inLine) };
}

function settingIn(line: ImmichLine, setting: Setting): LineSetting {
  const difference = setting.in?.[line];
  return difference === undefined ? setting : { ...setting, ...difference };
}
