import type { ImmichSettings2_7 } from './generated/immich-settings-2.7.ts';
import type { ImmichSettings3_0 } from './generated/immich-settings-3.0.ts';
import type { ImmichSettings3_1 } from './generated/immich-settings-3.1.ts';
import type { ImmichSettings3_2 } from './generated/immich-settings-3.2.ts';
import type { ImmichLine, NEWEST_LINE } from './versions.ts';

interface SettingsByLine {
  '2.7': ImmichSettings2_7;
  '3.0': ImmichSettings3_0;
  '3.1': ImmichSettings3_1;
  '3.2': ImmichSettings3_2;
}

/** The settings of a line of Immich, the newest unless another is named: what differs from its defaults. */
export type ImmichSettings<Line extends ImmichLine = typeof NEWEST_LINE> = SettingsByLine[Line];
