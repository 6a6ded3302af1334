import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { env } from '../../../lib/core/env.ts';
import { valueAt } from '../../../lib/immich/settings/settings-map.ts';
import { judged, read } from './judged.ts';

const variable = env.required('FROM_THE_ENVIRONMENT');

describe('settings that Immich starts with', () => {
  test.each([
    ['no settings', {}],
    ['empty sections', { ffmpeg: {}, machineLearning: { clip: {} } }],
    ['members that are undefined', { ffmpeg: undefined, trash: { days: undefined, dayz: undefined } }],
    [
      'the ends of a range',
      { ffmpeg: { crf: 0, bframes: 16 }, notifications: { smtp: { transport: { port: 65535 } } } },
    ],
    ['a fraction where fractions may stand', { integrityChecks: { checksumFiles: { percentageLimit: 0.5 } } }],
    ['no quota', { oauth: { defaultStorageQuota: null } }],
    ['a quota', { oauth: { defaultStorageQuota: 50 } }],
    ['empty lists', { ffmpeg: { acceptedVideoCodecs: [], realtime: { resolutions: [] } } }],
    ['items of a choice', { ffmpeg: { acceptedVideoCodecs: ['av1', 'vp9'], realtime: { resolutions: [480, 2160] } } }],
    ['empty strings', { theme: { customCss: '' }, oauth: { issuerUrl: '', clientId: '' } }],
    ['strings that Immich does not check', { ffmpeg: { preset: 'warp9' }, oauth: { mobileRedirectUri: 'nonsense' } }],
    ['a URL of any scheme', { server: { externalDomain: 'mailto:me@example.com' } }],
    ['a URL between blanks', { map: { lightStyle: ' https://tiles.example.com/light.json\u00A0' } }],
    ['a cron expression', { library: { scan: { cronExpression: '@daily' } } }],
    ['a time of the day', { nightlyTasks: { startTime: '23:59' } }],
    ['any text as the address of a machine learning server', { machineLearning: { urls: ['', '::'] } }],
  ])('may be %s', (_what, settings) => {
    expect(judged(settings)).toEqual([]);
  });
});

describe('a variable', () => {
  test.each([
    ['a string', { oauth: { clientSecret: variable } }],
    ['a URL', { server: { externalDomain: variable }, map: { lightStyle: variable } }],
    ['a cron expression', { library: { scan: { cronExpression: variable } } }],
    ['a time of the day', { nightlyTasks: { startTime: variable } }],
    ['an item among strings', { machineLearning: { urls: [variable, 'http://ml:3003'] } }],
  ])('may stand for %s', (_what, settings) => {
    expect(judged(settings)).toEqual([]);
  });

  test.each([
    ['a number', { ffmpeg: { crf: variable } }, '`ffmpeg.crf`', 'write a whole number from 0 to 51'],
    ['a boolean', { trash: { enabled: variable } }, '`trash.enabled`', 'write `true` or `false`'],
    ['a choice', { image: { colorspace: variable } }, '`image.colorspace`', 'write one of `srgb`, `p3`'],
    [
      'an item of a choice',
      { ffmpeg: { acceptedVideoCodecs: [variable] } },
      '`ffmpeg.acceptedVideoCodecs[0]`',
      undefined,
    ],
    ['a list', { machineLearning: { urls: variable } }, '`machineLearning.urls`', 'write a list of 1 or more items'],
    ['a section', { oauth: variable }, '`oauth`', 'write a section with settings'],
  ])('may not stand for %s', (_what, settings, name, hint) => {
    const [finding, ...others] = judged(settings);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'refused',
      message: `${name} holds a variable, but only string settings may hold a variable`,
      ...(hint !== undefined && { hint }),
    });
  });

  test('under an unknown key is an unknown key', () => {
    expect(judged({ oauth: { clientSecrt: variable } })).toMatchObject([{ kind: 'unknown' }]);
  });
});

test('any JSON is judged without throwing, and without a finding twice', () => {
  const section = fc.constantFrom('ffmpeg', 'oauth', 'machineLearning', 'urls', 'crf', 'realtime', '/~', '');
  const json = fc.letrec((tie) => ({
    value: fc.oneof({ depthSize: 'small' }, fc.jsonValue(), tie('object'), fc.array(tie('value'), { maxLength: 3 })),
    object: fc.dictionary(section, tie('value'), { maxKeys: 5 }),
  })).object;
  fc.assert(
    fc.property(json, (settings) => {
      const places = judged(settings).map(({ path }) => JSON.stringify(path));
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

describe('a value of another type that Immich makes one of', () => {
  test.each([
    [
      'the text of a flag',
      { trash: { enabled: 'true' } },
      '`trash.enabled` is the string "true", which Immich reads as `true`',
    ],
    ['the text of a number', { ffmpeg: { crf: '20' } }, '`ffmpeg.crf` is the string "20", which Immich reads as `20`'],
    ['nothing', { ffmpeg: { crf: null } }, '`ffmpeg.crf` is blank, which Immich reads as `0`'],
    ['an empty list', { ffmpeg: { threads: [] } }, '`ffmpeg.threads` is an empty list, which Immich reads as `0`'],
  ])('is %s', (_what, settings, message) => {
    expect(judged(settings)).toMatchObject([{ kind: 'coerced', message }]);
  });

  test('is that value from then on', () => {
    const { settings } = read({ ffmpeg: { crf: '20' }, trash: { enabled: 'false' } }, '3.2');
    expect([valueAt(settings, ['ffmpeg', 'crf']), valueAt(settings, ['trash', 'enabled'])]).toEqual([20, false]);
  });

  test('and what is refused has its default from then on', () => {
    const { settings } = read({ ffmpeg: null, trash: { days: -1 } }, '3.2');
    expect([valueAt(settings, ['ffmpeg', 'crf']), valueAt(settings, ['trash', 'days'])]).toEqual([23, 30]);
  });
});
