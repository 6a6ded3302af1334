import type { Remark } from '../../../checks/rule.ts';
import { closestName } from '../../../core/closest-name.ts';
import type { EffectiveSettings } from '../effective-settings.ts';
import type { SettingsRule } from '../settings-rule.ts';
import { shown } from '../shown.ts';

const PRESETS = 'ultrafast superfast veryfast faster fast medium slow slower veryslow'.split(' ');
// What the encoders for software know beyond the list of Immich.
const SLOWEST = 'placebo';

// Each refuses what is missing before it begins, so that nothing else is tried.
const ENCODED_BY: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['nvenc', ['h264', 'hevc', 'av1']],
  ['rkmpp', ['h264', 'hevc']],
]);

const SMALLEST = 100;
const BIT_RATE = /^\d+(?:\.\d+)?(?:[kKMG]i?B?)?$/;

/** Texts that are handed to the encoder are what it knows. */
export const transcodingValues: SettingsRule = {
  codes: ['IMC-VALUE'],
  *check(settings) {
    const isUsed =
      settings.get('ffmpeg', 'transcode') !== 'disabled' || settings.get('ffmpeg', 'realtime', 'enabled') === true;
    if (!isUsed) return;
    yield* resolution(settings);
    yield* bitRate(settings);
    yield* preset(settings);
    yield* codec(settings);
  },
};

function* resolution({ get }: EffectiveSettings): Iterable<Remark> {
  const value = get('ffmpeg', 'targetResolution');
  if (typeof value !== 'string' || value === 'original') return;
  const pixels = Number.parseInt(value, 10);
  if (pixels >= SMALLEST) return;
  const becomes = Number.isNaN(pixels)
    ? 'which is no number: videos keep their size'
    : `which Immich reads as ${pixels} pixels`;
  yield {
    path: ['ffmpeg', 'targetResolution'],
    severity: 'warning',
    message: `\`ffmpeg.targetResolution\` is ${shown(value)}, ${becomes}`,
    hint: "write the shorter side in pixels, such as `'1080'`, or `original`",
  };
}

function* bitRate({ get }: EffectiveSettings): Iterable<Remark> {
  const value = get('ffmpeg', 'maxBitrate');
  if (typeof value !== 'string' || value === '') return;
  const number = Number.parseInt(value, 10);
  if (number === 0 || BIT_RATE.test(value.replaceAll(/\s/g, ''))) return;
  const becomes = number > 0 ? 'whose unit ffmpeg does not know: transcoding fails' : 'which Immich reads as no limit';
  yield {
    path: ['ffmpeg', 'maxBitrate'],
    severity: 'warning',
    message: `\`ffmpeg.maxBitrate\` is ${shown(value)}, ${becomes}`,
    hint: "write a number with `k` or `M`, such as `'4500k'`, or `'0'` for no limit",
  };
}

function* preset({ get }: EffectiveSettings): Iterable<Remark> {
  const value = get('ffmpeg', 'preset');
  const accel = get('ffmpeg', 'accel');
  if (typeof value !== 'string' || PRESETS.includes(value) || accel === 'rkmpp') return;
  const isHandedOver = accel === 'disabled' && ['h264', 'hevc'].includes(String(get('ffmpeg', 'targetVideoCodec')));
  if (isHandedOver && value === SLOWEST) return;
  const probable = closestName(value, PRESETS);
  yield {
    path: ['ffmpeg', 'preset'],
    severity: 'warning',
    message: `\`ffmpeg.preset\` is ${shown(value)}, ${isHandedOver ? 'with which transcoding fails' : 'which Immich ignores'}`,
    hint: probable === undefined ? `write one of \`${PRESETS.join('`, `')}\`` : `did you mean \`${probable}\`?`,
  };
}

function* codec({ get }: EffectiveSettings): Iterable<Remark> {
  const value = get('ffmpeg', 'targetVideoCodec');
  const accel = get('ffmpeg', 'accel');
  const known = ENCODED_BY.get(accel);
  if (typeof value !== 'string' || known === undefined || known.includes(value)) return;
  yield {
    path: ['ffmpeg', 'targetVideoCodec'],
    severity: 'warning',
    message: `every transcoding fails: \`${String(accel)}\` does not encode \`${value}\``,
    hint: `write one of \`${known.join('`, `')}\`, or turn \`ffmpeg.accel\` off`,
  };
}
