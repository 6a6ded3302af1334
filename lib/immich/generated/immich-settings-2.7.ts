// Generated from the table in lib/immich/settings/; edit the table, not this file.

import type { StringValue } from '../../core/values.ts';
import type { ImmichSettings3_0 } from './immich-settings-3.0.ts';

/** Settings that Immich 2.7 reads from the file named by IMMICH_CONFIG_FILE; what is not given keeps its default. */
export type ImmichSettings2_7 = Omit<ImmichSettings3_0, 'ffmpeg' | 'integrityChecks' | 'job' | 'machineLearning' | 'map' | 'newVersionCheck' | 'notifications' | 'oauth'> & {
  /** Transcoding of videos. */
  readonly ffmpeg?: Omit<NonNullable<ImmichSettings3_0['ffmpeg']>, 'accelDecode' | 'acceptedAudioCodecs' | 'realtime' | 'targetAudioCodec'> & {
    /**
     * Decode on the hardware too, not only encode.
     *
     * @default false
     */
    readonly accelDecode?: boolean;
    /**
     * Audio codecs that are left as they are; the target codec is always one of them.
     *
     * @default ['aac', 'mp3', 'opus']
     */
    readonly acceptedAudioCodecs?: readonly ('mp3' | 'aac' | 'libopus' | 'opus' | 'pcm_s16le')[];
    /**
     * Audio codec of transcoded videos.
     *
     * @default 'aac'
     */
    readonly targetAudioCodec?: 'mp3' | 'aac' | 'libopus' | 'opus' | 'pcm_s16le';
  };
  /** How much work runs at the same time, queue by queue. */
  readonly job?: Omit<NonNullable<ImmichSettings3_0['job']>, 'integrityCheck'>;
  /** Search by content, faces, duplicates and text in photos. */
  readonly machineLearning?: Omit<NonNullable<ImmichSettings3_0['machineLearning']>, 'facialRecognition' | 'ocr'> & {
    /** Finding faces and grouping them into people. */
    readonly facialRecognition?: Omit<NonNullable<NonNullable<ImmichSettings3_0['machineLearning']>['facialRecognition']>, 'minFaces'> & {
      /**
       * Faces that must look alike before they become a person.
       *
       * A number, at least 1.
       *
       * @default 3
       */
      readonly minFaces?: number;
    };
    /** Reading text in photos, so that it can be searched. */
    readonly ocr?: Omit<NonNullable<NonNullable<ImmichSettings3_0['machineLearning']>['ocr']>, 'maxResolution'> & {
      /**
       * Resolution in pixels at which text is looked for: higher finds smaller print and takes more time and memory.
       *
       * A number, at least 1.
       *
       * @default 736
       */
      readonly maxResolution?: number;
    };
  };
  /** The map of where photos were taken. */
  readonly map?: Omit<NonNullable<ImmichSettings3_0['map']>, 'darkStyle' | 'lightStyle'> & {
    /**
     * Address of the map style for the dark theme.
     *
     * @default 'https://tiles.immich.cloud/v1/style/dark.json'
     */
    readonly darkStyle?: StringValue;
    /**
     * Address of the map style for the light theme.
     *
     * @default 'https://tiles.immich.cloud/v1/style/light.json'
     */
    readonly lightStyle?: StringValue;
  };
  /** Looking for newer releases of Immich. */
  readonly newVersionCheck?: Omit<NonNullable<ImmichSettings3_0['newVersionCheck']>, 'channel'>;
  /** Mails that Immich sends. */
  readonly notifications?: Omit<NonNullable<ImmichSettings3_0['notifications']>, 'smtp'> & {
    /** The mail server and the sender. */
    readonly smtp?: Omit<NonNullable<NonNullable<ImmichSettings3_0['notifications']>['smtp']>, 'transport'> & {
      /** How the mail server is reached. */
      readonly transport?: Omit<NonNullable<NonNullable<NonNullable<ImmichSettings3_0['notifications']>['smtp']>['transport']>, 'port'> & {
        /**
         * Port of the mail server, often 587, or 465 with `secure`.
         *
         * A number from 0 to 65535.
         *
         * @default 587
         */
        readonly port?: number;
      };
    };
  };
  /** Login through an OpenID Connect provider. */
  readonly oauth?: Omit<NonNullable<ImmichSettings3_0['oauth']>, 'allowInsecureRequests' | 'defaultStorageQuota' | 'endSessionEndpoint' | 'issuerUrl' | 'prompt'> & {
    /**
     * Quota in GiB of new users without a quota claim; null for no limit.
     *
     * A number, at least 0.
     *
     * @default null
     */
    readonly defaultStorageQuota?: number | null;
    /**
     * Address of the issuer or of its discovery document.
     *
     * @default ''
     */
    readonly issuerUrl?: StringValue;
  };
};
