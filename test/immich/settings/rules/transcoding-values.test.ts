import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { transcodingValues } from '../../../../lib/immich/settings/rules/transcoding-values.ts';
import { foundIn } from '../found-in.ts';

const found = (ffmpeg: object) => foundIn(transcodingValues, { ffmpeg });

test.each([
  {},
  { targetResolution: 'original' },
  { targetResolution: '1080p' },
  { targetResolution: env.required('RESOLUTION') },
  { maxBitrate: '' },
  { maxBitrate: '0' },
  { maxBitrate: '10000' },
  { maxBitrate: '4500k' },
  { maxBitrate: ' 4.5 M ' },
  { preset: 'placebo' },
  { preset: 'warp9', accel: 'rkmpp' },
  { accel: 'nvenc', targetVideoCodec: 'av1' },
  { accel: 'qsv', targetVideoCodec: 'vp9' },
  { transcode: 'disabled', preset: 'warp9', targetResolution: 'huge' },
])('takes %o', (ffmpeg) => {
  expect(found(ffmpeg)).toEqual([]);
});

test.each([
  ['targetResolution', 'huge', {}, 'which is no number: videos keep their size'],
  ['targetResolution', '4k', {}, 'which Immich reads as 4 pixels'],
  ['targetResolution', '-720', {}, 'which Immich reads as -720 pixels'],
  ['maxBitrate', '10Mbps', {}, 'whose unit ffmpeg does not know: transcoding fails'],
  ['maxBitrate', '4000kb', {}, 'whose unit ffmpeg does not know: transcoding fails'],
  ['maxBitrate', 'fast', {}, 'which Immich reads as no limit'],
  ['maxBitrate', '-5M', {}, 'which Immich reads as no limit'],
  ['preset', 'warp9', {}, 'with which transcoding fails'],
  ['preset', 'Fast', { targetVideoCodec: 'hevc' }, 'with which transcoding fails'],
  ['preset', 'warp9', { accel: 'qsv' }, 'which Immich ignores'],
  ['preset', 'placebo', { targetVideoCodec: 'av1' }, 'which Immich ignores'],
  ['preset', 'warp9', { transcode: 'disabled', realtime: { enabled: true } }, 'with which transcoding fails'],
])('tells of %s %s with %o', (key, value, more, problem) => {
  expect(found({ ...more, [key]: value })).toEqual([
    `warning ffmpeg.${key}: \`ffmpeg.${key}\` is \`${value}\`, ${problem}`,
  ]);
});

test.each([
  ['nvenc', 'vp9'],
  ['rkmpp', 'av1'],
])('tells that %s does not encode %s', (accel, targetVideoCodec) => {
  expect(found({ accel, targetVideoCodec })).toEqual([
    `warning ffmpeg.targetVideoCodec: every transcoding fails: \`${accel}\` does not encode \`${targetVideoCodec}\``,
  ]);
});
