// Generated from the table in lib/immich/settings/; edit the table, not this file.

import type { StringValue } from '../../core/values.ts';

/** Settings that Immich 3.0 reads from the file named by IMMICH_CONFIG_FILE; what is not given keeps its default. */
export interface ImmichSettings3_0 {
  /** Dumps that Immich takes by itself. */
  readonly backup?: {
    /** Scheduled dumps of the database into the media folder; they hold no photos and are not encrypted. */
    readonly database?: {
      /**
       * When a dump is taken.
       *
       * A cron expression: five fields, or six with seconds first.
       *
       * @default '0 02 * * *'
       */
      readonly cronExpression?: StringValue;
      /**
       * Take dumps on schedule.
       *
       * @default true
       */
      readonly enabled?: boolean;
      /**
       * How many dumps are kept; older ones are deleted.
       *
       * A whole number, at least 1.
       *
       * @default 14
       */
      readonly keepLastAmount?: number;
    };
  };
  /** Transcoding of videos. */
  readonly ffmpeg?: {
    /**
     * Hardware that transcodes: Intel Quick Sync is `qsv`; the container must be given the device.
     *
     * @default 'disabled'
     */
    readonly accel?: 'nvenc' | 'qsv' | 'vaapi' | 'rkmpp' | 'disabled';
    /**
     * Decode on the hardware too, not only encode.
     *
     * @default true
     */
    readonly accelDecode?: boolean;
    /**
     * Audio codecs that are left as they are; the target codec is always one of them.
     *
     * @default ['aac', 'mp3', 'opus']
     */
    readonly acceptedAudioCodecs?: readonly ('mp3' | 'aac' | 'opus' | 'pcm_s16le')[];
    /**
     * File formats that are left as they are, besides MP4.
     *
     * @default ['mov', 'ogg', 'webm']
     */
    readonly acceptedContainers?: readonly ('mov' | 'mp4' | 'ogg' | 'webm')[];
    /**
     * Video codecs that are left as they are; the target codec is always one of them.
     *
     * @default ['h264']
     */
    readonly acceptedVideoCodecs?: readonly ('h264' | 'hevc' | 'vp9' | 'av1')[];
    /**
     * Most B-frames in a row: more of them make smaller files and slow the encoder; 0 for none, -1 lets the encoder choose.
     *
     * A whole number from -1 to 16.
     *
     * @default -1
     */
    readonly bframes?: number;
    /**
     * How an encoder with several modes holds the quality constant.
     *
     * @default 'auto'
     */
    readonly cqMode?: 'auto' | 'cqp' | 'icq';
    /**
     * Quality to aim for: a lower number looks better and takes more space; which one suits depends on the codec.
     *
     * A whole number from 0 to 51.
     *
     * @default 23
     */
    readonly crf?: number;
    /**
     * Most frames between two key frames; 0 lets the encoder choose.
     *
     * A whole number, at least 0.
     *
     * @default 0
     */
    readonly gopSize?: number;
    /**
     * Ceiling of the bit rate, a string such as `4500k`, or `0` for none; Immich does not check it at start.
     *
     * @default '0'
     */
    readonly maxBitrate?: StringValue;
    /**
     * Device that transcodes with Quick Sync or VAAPI, such as `renderD129`; `auto` takes the first that fits.
     *
     * @default 'auto'
     */
    readonly preferredHwDevice?: StringValue;
    /**
     * Speed of the encoder, `ultrafast` to `veryslow`: slower makes smaller files; Immich does not check it at start.
     *
     * @default 'ultrafast'
     */
    readonly preset?: StringValue;
    /** Transcoding of a video while it is being watched. */
    readonly realtime?: {
      /**
       * Transcode while a video is being watched.
       *
       * @default false
       */
      readonly enabled?: boolean;
    };
    /**
     * Frames that one frame may refer to: more of them make smaller files and slow the encoder; 0 lets the encoder choose.
     *
     * A whole number from 0 to 6.
     *
     * @default 0
     */
    readonly refs?: number;
    /**
     * Audio codec of transcoded videos.
     *
     * @default 'aac'
     */
    readonly targetAudioCodec?: 'mp3' | 'aac' | 'opus' | 'pcm_s16le';
    /**
     * Resolution of transcoded videos, a string such as `1080`, or `original`; Immich does not check it at start.
     *
     * @default '720'
     */
    readonly targetResolution?: StringValue;
    /**
     * Video codec of transcoded videos.
     *
     * @default 'h264'
     */
    readonly targetVideoCodec?: 'h264' | 'hevc' | 'vp9' | 'av1';
    /**
     * Give still scenes with much detail more bits; only NVENC can.
     *
     * @default false
     */
    readonly temporalAQ?: boolean;
    /**
     * CPU threads of one transcoding; 0 takes what the machine has.
     *
     * A whole number, at least 0.
     *
     * @default 0
     */
    readonly threads?: number;
    /**
     * How HDR becomes SDR; `disabled` leaves the colours as they are.
     *
     * @default 'hable'
     */
    readonly tonemap?: 'hable' | 'mobius' | 'reinhard' | 'disabled';
    /**
     * Which videos are transcoded: all, those beyond the target resolution or the bit rate, only those in a format that is not accepted, or none.
     *
     * @default 'required'
     */
    readonly transcode?: 'all' | 'optimal' | 'bitrate' | 'required' | 'disabled';
    /**
     * Encode in two passes, for a better picture at the same size.
     *
     * @default false
     */
    readonly twoPass?: boolean;
  };
  /** Pictures that Immich makes of every photo and video. */
  readonly image?: {
    /**
     * Colours of the made pictures: `p3` keeps those of wide-gamut photos, `srgb` suits old screens.
     *
     * @default 'p3'
     */
    readonly colorspace?: 'srgb' | 'p3';
    /**
     * Take the preview that a camera stored inside a RAW file rather than develop the RAW.
     *
     * @default false
     */
    readonly extractEmbedded?: boolean;
    /** Full-size copies of photos in formats that browsers cannot show. */
    readonly fullsize?: {
      /**
       * Make full-size copies.
       *
       * @default false
       */
      readonly enabled?: boolean;
      /**
       * File format of full-size copies.
       *
       * @default 'jpeg'
       */
      readonly format?: 'jpeg' | 'webp';
      /**
       * Write JPEGs that appear coarse first and sharpen as they load; no effect on WebP.
       *
       * @default false
       */
      readonly progressive?: boolean;
      /**
       * Quality of full-size copies: higher looks better and takes more space.
       *
       * A whole number from 1 to 100.
       *
       * @default 80
       */
      readonly quality?: number;
    };
    /** The picture shown when one photo is open, also what machine learning sees. */
    readonly preview?: {
      /**
       * File format of previews.
       *
       * @default 'jpeg'
       */
      readonly format?: 'jpeg' | 'webp';
      /**
       * Write JPEGs that appear coarse first and sharpen as they load; no effect on WebP.
       *
       * @default false
       */
      readonly progressive?: boolean;
      /**
       * Quality of previews: higher looks better and takes more space.
       *
       * A whole number from 1 to 100.
       *
       * @default 80
       */
      readonly quality?: number;
      /**
       * Size of previews in pixels.
       *
       * A whole number, at least 1.
       *
       * @default 1440
       */
      readonly size?: number;
    };
    /** The small picture of the timeline and the albums. */
    readonly thumbnail?: {
      /**
       * File format of thumbnails.
       *
       * @default 'webp'
       */
      readonly format?: 'jpeg' | 'webp';
      /**
       * Write JPEGs that appear coarse first and sharpen as they load; no effect on WebP.
       *
       * @default false
       */
      readonly progressive?: boolean;
      /**
       * Quality of thumbnails: higher looks better and takes more space.
       *
       * A whole number from 1 to 100.
       *
       * @default 80
       */
      readonly quality?: number;
      /**
       * Size of thumbnails in pixels.
       *
       * A whole number, at least 1.
       *
       * @default 250
       */
      readonly size?: number;
    };
  };
  /** Scheduled comparison of the files on disk with the database. */
  readonly integrityChecks?: {
    /** Reads files again and compares their checksums, which finds damaged ones. */
    readonly checksumFiles?: {
      /**
       * When the comparison starts.
       *
       * A cron expression: five fields, or six with seconds first.
       *
       * @default '0 03 * * *'
       */
      readonly cronExpression?: StringValue;
      /**
       * Compare checksums on schedule.
       *
       * @default true
       */
      readonly enabled?: boolean;
      /**
       * Share of all files that one run may read: 0.1 is a tenth, 1 is all of them.
       *
       * A whole number, at least 0.
       *
       * @default 1
       */
      readonly percentageLimit?: number;
      /**
       * Longest time that one run may take, in milliseconds.
       *
       * A whole number, at least 0.
       *
       * @default 3600000
       */
      readonly timeLimit?: number;
    };
    /** Finds photos and videos whose file is gone. */
    readonly missingFiles?: {
      /**
       * When the search starts.
       *
       * A cron expression: five fields, or six with seconds first.
       *
       * @default '0 03 * * *'
       */
      readonly cronExpression?: StringValue;
      /**
       * Look for missing files on schedule.
       *
       * @default true
       */
      readonly enabled?: boolean;
    };
    /** Finds files in the media folder that the database does not know. */
    readonly untrackedFiles?: {
      /**
       * When the search starts.
       *
       * A cron expression: five fields, or six with seconds first.
       *
       * @default '0 03 * * *'
       */
      readonly cronExpression?: StringValue;
      /**
       * Look for unknown files on schedule.
       *
       * @default true
       */
      readonly enabled?: boolean;
    };
  };
  /** How much work runs at the same time, queue by queue. */
  readonly job?: {
    /** Small chores in the background. */
    readonly backgroundTask?: {
      /**
       * Background chores that run at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
    /** Applying edits to photos. */
    readonly editor?: {
      /**
       * Edits that are applied at once.
       *
       * A whole number, at least 1.
       *
       * @default 2
       */
      readonly concurrency?: number;
    };
    /** Looking for faces. */
    readonly faceDetection?: {
      /**
       * Photos searched for faces at once.
       *
       * A whole number, at least 1.
       *
       * @default 2
       */
      readonly concurrency?: number;
    };
    /** Comparing files with the database. */
    readonly integrityCheck?: {
      /**
       * Integrity tasks that run at once.
       *
       * A whole number, at least 1.
       *
       * @default 1
       */
      readonly concurrency?: number;
    };
    /** Scanning external libraries. */
    readonly library?: {
      /**
       * Library tasks that run at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
    /** Reading EXIF and other metadata. */
    readonly metadataExtraction?: {
      /**
       * Files whose metadata is read at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
    /** Moving generated files to where a new version expects them. */
    readonly migration?: {
      /**
       * Generated files that are moved at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
    /** Sending mails and notifications. */
    readonly notifications?: {
      /**
       * Notifications sent at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
    /** Reading text in photos. */
    readonly ocr?: {
      /**
       * Photos whose text is read at once.
       *
       * A whole number, at least 1.
       *
       * @default 1
       */
      readonly concurrency?: number;
    };
    /** Keeping the search index. */
    readonly search?: {
      /**
       * Search tasks that run at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
    /** Reading and writing XMP sidecar files. */
    readonly sidecar?: {
      /**
       * Sidecar files handled at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
    /** Computing what search by content needs. */
    readonly smartSearch?: {
      /**
       * Photos handed to the CLIP model at once.
       *
       * A whole number, at least 1.
       *
       * @default 2
       */
      readonly concurrency?: number;
    };
    /** Making thumbnails and previews. */
    readonly thumbnailGeneration?: {
      /**
       * Photos and videos whose pictures are made at once; each takes memory.
       *
       * A whole number, at least 1.
       *
       * @default 3
       */
      readonly concurrency?: number;
    };
    /** Transcoding videos. */
    readonly videoConversion?: {
      /**
       * Videos transcoded at once.
       *
       * A whole number, at least 1.
       *
       * @default 1
       */
      readonly concurrency?: number;
    };
    /** Running the workflows that users defined. */
    readonly workflow?: {
      /**
       * Workflows that run at once.
       *
       * A whole number, at least 1.
       *
       * @default 5
       */
      readonly concurrency?: number;
    };
  };
  /** External libraries: folders of photos that Immich shows but does not own. */
  readonly library?: {
    /** Scheduled scan of the external libraries. */
    readonly scan?: {
      /**
       * When the scan starts.
       *
       * A cron expression: five fields, or six with seconds first.
       *
       * @default '0 0 * * *'
       */
      readonly cronExpression?: StringValue;
      /**
       * Scan on schedule.
       *
       * @default true
       */
      readonly enabled?: boolean;
    };
    /** Following the external libraries as they change. */
    readonly watch?: {
      /**
       * Take in changed files as soon as the file system reports them; network shares often report none.
       *
       * @default false
       */
      readonly enabled?: boolean;
    };
  };
  /** What the server writes to its log. */
  readonly logging?: {
    /**
     * Write a log.
     *
     * @default true
     */
    readonly enabled?: boolean;
    /**
     * Least weight of a message that is logged; the variable IMMICH_LOG_LEVEL overrules it.
     *
     * @default 'log'
     */
    readonly level?: 'verbose' | 'debug' | 'log' | 'warn' | 'error' | 'fatal';
  };
  /** Search by content, faces, duplicates and text in photos. */
  readonly machineLearning?: {
    /** Regular probing of the machine learning servers. */
    readonly availabilityChecks?: {
      /**
       * Probe the servers, and skip those that do not answer.
       *
       * @default true
       */
      readonly enabled?: boolean;
      /**
       * Milliseconds between two probes.
       *
       * A whole number.
       *
       * @default 30000
       */
      readonly interval?: number;
      /**
       * Milliseconds that a server has to answer a probe.
       *
       * A whole number.
       *
       * @default 2000
       */
      readonly timeout?: number;
    };
    /** Search by content, in words. */
    readonly clip?: {
      /**
       * Compute what search by content needs.
       *
       * @default true
       */
      readonly enabled?: boolean;
      /**
       * CLIP model: an unknown name stops the server; after a change all photos must be processed again.
       *
       * @default 'ViT-B-32__openai'
       */
      readonly modelName?: StringValue;
    };
    /** Finding photos that look alike; it needs search by content. */
    readonly duplicateDetection?: {
      /**
       * Look for duplicates.
       *
       * @default true
       */
      readonly enabled?: boolean;
      /**
       * How far apart two photos may be and still count as duplicates: higher finds more, and more wrong ones.
       *
       * A number from 0.001 to 0.1.
       *
       * @default 0.01
       */
      readonly maxDistance?: number;
    };
    /**
     * Use machine learning; when off, nothing of this section runs.
     *
     * @default true
     */
    readonly enabled?: boolean;
    /** Finding faces and grouping them into people. */
    readonly facialRecognition?: {
      /**
       * Find faces and group them.
       *
       * @default true
       */
      readonly enabled?: boolean;
      /**
       * How far apart two faces may be and still be one person: lower splits people, higher merges them.
       *
       * A number from 0.1 to 2.
       *
       * @default 0.5
       */
      readonly maxDistance?: number;
      /**
       * Faces that must look alike before they become a person.
       *
       * A whole number, at least 1.
       *
       * @default 3
       */
      readonly minFaces?: number;
      /**
       * Confidence from which something counts as a face: lower finds more, and more wrong ones.
       *
       * A number from 0.1 to 1.
       *
       * @default 0.7
       */
      readonly minScore?: number;
      /**
       * Model that finds and compares faces; Immich does not check it at start.
       *
       * @default 'buffalo_l'
       */
      readonly modelName?: StringValue;
    };
    /** Reading text in photos, so that it can be searched. */
    readonly ocr?: {
      /**
       * Read text in photos.
       *
       * @default true
       */
      readonly enabled?: boolean;
      /**
       * Resolution in pixels at which text is looked for: higher finds smaller print and takes more time and memory.
       *
       * A whole number, at least 1.
       *
       * @default 736
       */
      readonly maxResolution?: number;
      /**
       * Confidence from which something counts as text.
       *
       * A number from 0.1 to 1.
       *
       * @default 0.5
       */
      readonly minDetectionScore?: number;
      /**
       * Confidence from which read text is kept.
       *
       * A number from 0.1 to 1.
       *
       * @default 0.8
       */
      readonly minRecognitionScore?: number;
      /**
       * Model that reads text; Immich does not check it at start.
       *
       * @default 'PP-OCRv5_mobile'
       */
      readonly modelName?: StringValue;
    };
    /**
     * Addresses of the machine learning servers, tried in this order; at least one.
     *
     * At least one.
     *
     * @default ['http://immich-machine-learning:3003']
     */
    readonly urls?: readonly StringValue[];
  };
  /** The map of where photos were taken. */
  readonly map?: {
    /**
     * Address of the map style for the dark theme.
     *
     * An absolute URL.
     *
     * @default 'https://tiles.immich.cloud/v1/style/dark.json'
     */
    readonly darkStyle?: StringValue;
    /**
     * Show the map.
     *
     * @default true
     */
    readonly enabled?: boolean;
    /**
     * Address of the map style for the light theme.
     *
     * An absolute URL.
     *
     * @default 'https://tiles.immich.cloud/v1/style/light.json'
     */
    readonly lightStyle?: StringValue;
  };
  /** What is read from the files themselves. */
  readonly metadata?: {
    /** Faces that other programs wrote into the files. */
    readonly faces?: {
      /**
       * Take over faces and names from the metadata of files.
       *
       * @default false
       */
      readonly import?: boolean;
    };
  };
  /** Looking for newer releases of Immich. */
  readonly newVersionCheck?: {
    /**
     * Which releases are announced: only finished ones, or candidates too.
     *
     * @default 'stable'
     */
    readonly channel?: 'stable' | 'releaseCandidate';
    /**
     * Look for newer releases; the server needs access to the internet.
     *
     * @default true
     */
    readonly enabled?: boolean;
  };
  /** Chores of the night. */
  readonly nightlyTasks?: {
    /**
     * Group new faces into people.
     *
     * @default true
     */
    readonly clusterNewFaces?: boolean;
    /**
     * Delete old rows that nothing needs any more.
     *
     * @default true
     */
    readonly databaseCleanup?: boolean;
    /**
     * Prepare the memories of the next days.
     *
     * @default true
     */
    readonly generateMemories?: boolean;
    /**
     * Make thumbnails that are missing.
     *
     * @default true
     */
    readonly missingThumbnails?: boolean;
    /**
     * When the chores begin, as `HH:MM` with two digits each.
     *
     * @default '00:00'
     */
    readonly startTime?: StringValue;
    /**
     * Count again how much space every user takes.
     *
     * @default true
     */
    readonly syncQuotaUsage?: boolean;
  };
  /** Mails that Immich sends. */
  readonly notifications?: {
    /** The mail server and the sender. */
    readonly smtp?: {
      /**
       * Send mails; that needs `from` and `transport.host`.
       *
       * @default false
       */
      readonly enabled?: boolean;
      /**
       * Sender of the mails, such as `Photos <photos@example.com>`.
       *
       * @default ''
       */
      readonly from?: StringValue;
      /**
       * Address that answers go to; empty for the sender.
       *
       * @default ''
       */
      readonly replyTo?: StringValue;
      /** How the mail server is reached. */
      readonly transport?: {
        /**
         * Name or address of the mail server.
         *
         * @default ''
         */
        readonly host?: StringValue;
        /**
         * Accept any certificate of the mail server, which lets others read the mails.
         *
         * @default false
         */
        readonly ignoreCert?: boolean;
        /**
         * Password at the mail server; empty for none.
         *
         * @default ''
         */
        readonly password?: StringValue;
        /**
         * Port of the mail server, often 587, or 465 with `secure`.
         *
         * A whole number from 0 to 65535.
         *
         * @default 587
         */
        readonly port?: number;
        /**
         * Begin with TLS, as on port 465; when off, STARTTLS is used where the server offers it.
         *
         * @default false
         */
        readonly secure?: boolean;
        /**
         * User name at the mail server; empty for none.
         *
         * @default ''
         */
        readonly username?: StringValue;
      };
    };
  };
  /** Login through an OpenID Connect provider. */
  readonly oauth?: {
    /**
     * Let the issuer be reached over plain http.
     *
     * @default false
     */
    readonly allowInsecureRequests?: boolean;
    /**
     * Go to the provider at once, without showing the login page.
     *
     * @default false
     */
    readonly autoLaunch?: boolean;
    /**
     * Create a user at the first login through the provider.
     *
     * @default true
     */
    readonly autoRegister?: boolean;
    /**
     * Text of the login button.
     *
     * @default 'Login with OAuth'
     */
    readonly buttonText?: StringValue;
    /**
     * Client id that the provider gave to Immich.
     *
     * @default ''
     */
    readonly clientId?: StringValue;
    /**
     * Client secret that the provider gave to Immich; pass it as a variable.
     *
     * @default ''
     */
    readonly clientSecret?: StringValue;
    /**
     * Quota in GiB of new users without a quota claim; null for no limit.
     *
     * A whole number, at least 0.
     *
     * @default null
     */
    readonly defaultStorageQuota?: number | null;
    /**
     * Offer login through the provider; it needs an issuer and a client.
     *
     * @default false
     */
    readonly enabled?: boolean;
    /**
     * Address at the provider that ends its session at logout; may be empty.
     *
     * An absolute URL, or the empty string.
     *
     * @default ''
     */
    readonly endSessionEndpoint?: StringValue;
    /**
     * Address of the issuer or of its discovery document.
     *
     * An absolute URL, or the empty string.
     *
     * @default ''
     */
    readonly issuerUrl?: StringValue;
    /**
     * Send the mobile apps through `mobileRedirectUri`.
     *
     * @default false
     */
    readonly mobileOverrideEnabled?: boolean;
    /**
     * Address that replaces the redirect of the mobile apps, for providers that refuse their scheme.
     *
     * @default ''
     */
    readonly mobileRedirectUri?: StringValue;
    /**
     * Algorithm that signs the answer of the userinfo endpoint; `none` when it is not signed.
     *
     * @default 'none'
     */
    readonly profileSigningAlgorithm?: StringValue;
    /**
     * Value of `prompt` in the login request, such as `select_account`; empty for none.
     *
     * @default ''
     */
    readonly prompt?: StringValue;
    /**
     * Claim that names the role of a user, `admin` or `user`.
     *
     * @default 'immich_role'
     */
    readonly roleClaim?: StringValue;
    /**
     * Scopes to ask for, separated by blanks.
     *
     * @default 'openid email profile'
     */
    readonly scope?: StringValue;
    /**
     * Algorithm that signs the ID token.
     *
     * @default 'RS256'
     */
    readonly signingAlgorithm?: StringValue;
    /**
     * Claim that becomes the storage label of a new user.
     *
     * @default 'preferred_username'
     */
    readonly storageLabelClaim?: StringValue;
    /**
     * Claim that holds the quota of a new user in GiB.
     *
     * @default 'immich_quota'
     */
    readonly storageQuotaClaim?: StringValue;
    /**
     * Milliseconds that the provider has to answer a request.
     *
     * A whole number, at least 1.
     *
     * @default 30000
     */
    readonly timeout?: number;
    /**
     * How the client secret is sent: in the body, or in the Authorization header.
     *
     * @default 'client_secret_post'
     */
    readonly tokenEndpointAuthMethod?: 'client_secret_post' | 'client_secret_basic';
  };
  /** Login with a password. */
  readonly passwordLogin?: {
    /**
     * Allow login with a password; with OAuth off as well nobody can log in.
     *
     * @default true
     */
    readonly enabled?: boolean;
  };
  /** Names of the places where photos were taken. */
  readonly reverseGeocoding?: {
    /**
     * Turn coordinates into place names, with data that the server holds itself.
     *
     * @default true
     */
    readonly enabled?: boolean;
  };
  /** The server as its users see it. */
  readonly server?: {
    /**
     * Public address, used in shared links and mails; only scheme, host and port are kept; empty for the address that is visited.
     *
     * An absolute URL, or the empty string.
     *
     * @default ''
     */
    readonly externalDomain?: StringValue;
    /**
     * Text shown on the login page.
     *
     * @default ''
     */
    readonly loginPageMessage?: StringValue;
    /**
     * Let users see each other, as sharing needs.
     *
     * @default true
     */
    readonly publicUsers?: boolean;
  };
  /** Folders and names of the original files. */
  readonly storageTemplate?: {
    /**
     * Move uploaded files to where the template says.
     *
     * @default false
     */
    readonly enabled?: boolean;
    /**
     * Compare checksums when a file is moved; keep it on.
     *
     * @default true
     */
    readonly hashVerificationEnabled?: boolean;
    /**
     * Handlebars template of the path; Immich does not check it at start, a broken one fails when files are moved.
     *
     * @default '{{y}}/{{y}}-{{MM}}-{{dd}}/{{filename}}'
     */
    readonly template?: StringValue;
  };
  /** Texts of the mails. */
  readonly templates?: {
    /** Own texts in place of the built-in ones. */
    readonly email?: {
      /**
       * Mail for who was invited to an album; empty for the built-in text.
       *
       * @default ''
       */
      readonly albumInviteTemplate?: StringValue;
      /**
       * Mail for new photos in an album; empty for the built-in text.
       *
       * @default ''
       */
      readonly albumUpdateTemplate?: StringValue;
      /**
       * Mail for a new user; empty for the built-in text.
       *
       * @default ''
       */
      readonly welcomeTemplate?: StringValue;
    };
  };
  /** Looks of the web interface. */
  readonly theme?: {
    /**
     * CSS that is added to every page.
     *
     * @default ''
     */
    readonly customCss?: StringValue;
  };
  /** Deleted photos and videos before they are gone. */
  readonly trash?: {
    /**
     * Days until what is in the trash is deleted for good.
     *
     * A whole number, at least 0.
     *
     * @default 30
     */
    readonly days?: number;
    /**
     * Move deleted photos to the trash; when off, they are gone at once.
     *
     * @default true
     */
    readonly enabled?: boolean;
  };
  /** Accounts. */
  readonly user?: {
    /**
     * Days between the removal of an account and the deletion of its photos.
     *
     * A whole number, at least 1.
     *
     * @default 7
     */
    readonly deleteDelay?: number;
  };
}
