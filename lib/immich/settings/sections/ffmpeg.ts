import { choice, flag, list, section, text, whole, type Section } from '../setting.ts';

/** How videos are transcoded. */
export const FFMPEG: Section = section('Transcoding of videos', {
  accel: choice(
    'Hardware that transcodes: Intel Quick Sync is `qsv`; the container must be given the device',
    ['nvenc', 'qsv', 'vaapi', 'rkmpp', 'disabled'],
    'disabled',
    { synonyms: { quicksync: 'qsv', cuda: 'nvenc', cpu: 'disabled', none: 'disabled' } },
  ),
  accelDecode: flag('Decode on the hardware too, not only encode', true, { in: { '2.7': { default: false } } }),
  acceptedAudioCodecs: list(
    'Audio codecs that are left as they are; the target codec is always one of them',
    ['aac', 'mp3', 'opus'],
    {
      choices: ['mp3', 'aac', 'opus', 'pcm_s16le'],
      appended: 'targetAudioCodec',
      in: { '2.7': { takesOne: true, choices: ['mp3', 'aac', 'libopus', 'opus', 'pcm_s16le'] } },
    },
  ),
  acceptedContainers: list('File formats that are left as they are, besides MP4', ['mov', 'ogg', 'webm'], {
    choices: ['mov', 'mp4', 'ogg', 'webm'],
    in: { '2.7': { takesOne: true } },
  }),
  acceptedVideoCodecs: list(
    'Video codecs that are left as they are; the target codec is always one of them',
    ['h264'],
    { choices: ['h264', 'hevc', 'vp9', 'av1'], appended: 'targetVideoCodec', in: { '2.7': { takesOne: true } } },
  ),
  bframes: whole(
    'Most B-frames in a row: more of them make smaller files and slow the encoder; 0 for none, -1 lets the encoder choose',
    -1,
    { min: -1, max: 16, isCoerced: true },
  ),
  cqMode: choice('How an encoder with several modes holds the quality constant', ['auto', 'cqp', 'icq'], 'auto'),
  crf: whole(
    'Quality to aim for: a lower number looks better and takes more space; which one suits depends on the codec',
    23,
    { min: 0, max: 51, isCoerced: true },
  ),
  gopSize: whole('Most frames between two key frames; 0 lets the encoder choose', 0, { min: 0, isCoerced: true }),
  maxBitrate: text(
    'Ceiling of the bit rate, a string such as `4500k`, or `0` for none; Immich does not check it at start',
    '0',
  ),
  preferredHwDevice: text(
    'Device that transcodes with Quick Sync or VAAPI, such as `renderD129`; `auto` takes the first that fits',
    'auto',
  ),
  preset: text(
    'Speed of the encoder, `ultrafast` to `veryslow`: slower makes smaller files; Immich does not check it at start',
    'ultrafast',
  ),
  realtime: section(
    'Transcoding of a video while it is being watched',
    {
      enabled: flag('Transcode while a video is being watched', false),
      resolutions: list('Resolutions that a viewer can choose from, as numbers', [480, 720, 1080], {
        since: '3.1',
        choices: [480, 720, 1080, 1440, 2160],
      }),
      videoCodecs: list('Video codecs that may be used for it', ['h264', 'hevc'], {
        since: '3.1',
        choices: ['h264', 'hevc', 'vp9', 'av1'],
      }),
    },
    { since: '3.0' },
  ),
  refs: whole(
    'Frames that one frame may refer to: more of them make smaller files and slow the encoder; 0 lets the encoder choose',
    0,
    { min: 0, max: 6, isCoerced: true },
  ),
  targetAudioCodec: choice('Audio codec of transcoded videos', ['mp3', 'aac', 'opus', 'pcm_s16le'], 'aac', {
    in: { '2.7': { choices: ['mp3', 'aac', 'libopus', 'opus', 'pcm_s16le'] } },
  }),
  targetResolution: text(
    'Resolution of transcoded videos, a string such as `1080`, or `original`; Immich does not check it at start',
    '720',
  ),
  targetVideoCodec: choice('Video codec of transcoded videos', ['h264', 'hevc', 'vp9', 'av1'], 'h264'),
  temporalAQ: flag('Give still scenes with much detail more bits; only NVENC can', false),
  threads: whole('CPU threads of one transcoding; 0 takes what the machine has', 0, { min: 0, isCoerced: true }),
  tonemap: choice(
    'How HDR becomes SDR; `disabled` leaves the colours as they are',
    ['hable', 'mobius', 'reinhard', 'disabled'],
    'hable',
  ),
  transcode: choice(
    'Which videos are transcoded: all, those beyond the target resolution or the bit rate, only those in a format that is not accepted, or none',
    ['all', 'optimal', 'bitrate', 'required', 'disabled'],
    'required',
  ),
  twoPass: flag('Encode in two passes, for a better picture at the same size', false),
});
