// Generated from the table in lib/immich/settings/; edit the table, not this file.

import type { ImmichSettings3_1 } from './immich-settings-3.1.ts';

/** Settings that Immich 3.0 reads from the file named by IMMICH_CONFIG_FILE; what is not given keeps its default. */
export type ImmichSettings3_0 = Omit<ImmichSettings3_1, 'ffmpeg' | 'integrityChecks'> & {
  /** Transcoding of videos. */
  readonly ffmpeg?: Omit<NonNullable<ImmichSettings3_1['ffmpeg']>, 'realtime'> & {
    /** Transcoding of a video while it is being watched. */
    readonly realtime?: Omit<NonNullable<NonNullable<ImmichSettings3_1['ffmpeg']>['realtime']>, 'resolutions' | 'videoCodecs'>;
  };
  /** Scheduled comparison of the files on disk with the database. */
  readonly integrityChecks?: Omit<NonNullable<ImmichSettings3_1['integrityChecks']>, 'checksumFiles'> & {
    /** Reads files again and compares their checksums, which finds damaged ones. */
    readonly checksumFiles?: Omit<NonNullable<NonNullable<ImmichSettings3_1['integrityChecks']>['checksumFiles']>, 'percentageLimit'> & {
      /**
       * Share of all files that one run may read: 0.1 is a tenth, 1 is all of them.
       *
       * A whole number, at least 0.
       *
       * @default 1
       */
      readonly percentageLimit?: number;
    };
  };
};
