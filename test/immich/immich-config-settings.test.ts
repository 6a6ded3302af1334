import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSettings } from '../../lib/immich/immich-config-settings.ts';

const variable = { name: 'FROM_THE_ENVIRONMENT' };
const isVariable = (value: unknown): boolean => value === variable;

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
    expect(checkSettings(settings)).toEqual([]);
  });
});

describe('a value that Immich does not start with', () => {
  test.each([
    [
      'a string for a boolean',
      { trash: { enabled: 'true' } },
      '`trash.enabled` must be `true` or `false`, but it is the string "true"',
      'write it without quotes',
    ],
    [
      'a number for a boolean',
      { trash: { enabled: 1 } },
      '`trash.enabled` must be `true` or `false`, but it is `1`',
      undefined,
    ],
    [
      'a string for a number',
      { trash: { days: '30' } },
      '`trash.days` must be a whole number of at least 0, but it is the string "30"',
      'write it without quotes',
    ],
    [
      'a number above its range',
      { ffmpeg: { crf: 52 } },
      '`ffmpeg.crf` must be a whole number from 0 to 51, but it is `52`',
      undefined,
    ],
    [
      'a number below its range',
      { user: { deleteDelay: 0 } },
      '`user.deleteDelay` must be a whole number of at least 1, but it is `0`',
      undefined,
    ],
    [
      'a fraction for a whole number',
      { image: { preview: { size: 1440.5 } } },
      '`image.preview.size` must be a whole number of at least 1, but it is `1440.5`',
      undefined,
    ],
    [
      'a fraction for a whole number of any size',
      { machineLearning: { availabilityChecks: { interval: 0.5 } } },
      '`machineLearning.availabilityChecks.interval` must be a whole number, but it is `0.5`',
      undefined,
    ],
    [
      'a number that is not exact',
      { ffmpeg: { gopSize: 1e300 } },
      '`ffmpeg.gopSize` must be a whole number of at least 0, but `1e+300` is too far from zero',
      undefined,
    ],
    [
      'a fraction above its range',
      { machineLearning: { duplicateDetection: { maxDistance: 0.2 } } },
      '`machineLearning.duplicateDetection.maxDistance` must be a number from 0.001 to 0.1, but it is `0.2`',
      undefined,
    ],
    [
      'not a number at all',
      { machineLearning: { ocr: { minDetectionScore: Number.NaN } } },
      '`machineLearning.ocr.minDetectionScore` must be a number from 0.1 to 1, but it is `NaN`',
      undefined,
    ],
    [
      'a number for a string',
      { ffmpeg: { targetResolution: 1080 } },
      '`ffmpeg.targetResolution` must be a string, but it is a number',
      'put it in quotes',
    ],
    [
      'something else than the choices',
      { ffmpeg: { accel: 'nvec' } },
      '`ffmpeg.accel` must be one of `nvenc`, `qsv`, `vaapi`, `rkmpp`, `disabled`, but it is the string "nvec"',
      'did you mean `nvenc`?',
    ],
    [
      'a wrong item',
      { ffmpeg: { acceptedContainers: ['mov', 'matroska'] } },
      '`ffmpeg.acceptedContainers[1]` must be one of `mov`, `mp4`, `ogg`, `webm`, but it is the string "matroska"',
      undefined,
    ],
    [
      'a quoted item among numbers',
      { ffmpeg: { realtime: { resolutions: ['720'] } } },
      '`ffmpeg.realtime.resolutions[0]` must be one of `480`, `720`, `1080`, `1440`, `2160`, but it is the string "720"',
      'write it without quotes',
    ],
    [
      'a list that may not be empty',
      { machineLearning: { urls: [] } },
      '`machineLearning.urls` must be a list of 1 or more items, but it is an empty list',
      undefined,
    ],
    [
      'a scalar for a list',
      { machineLearning: { urls: 'http://ml:3003' } },
      '`machineLearning.urls` must be a list of 1 or more items, but it is a string',
      undefined,
    ],
    [
      'a blank value',
      { ffmpeg: { crf: null } },
      '`ffmpeg.crf` must be a whole number from 0 to 51, but it is blank',
      'leave it out to keep the default',
    ],
    [
      'a blank section',
      { ffmpeg: null },
      '`ffmpeg` must be a section with settings, but it is blank',
      'leave it out to keep the default',
    ],
    ['a list for a section', { map: [] }, '`map` must be a section with settings, but it is an empty list', undefined],
    [
      'a wrong quota, named once for its two types',
      { oauth: { defaultStorageQuota: -1 } },
      '`oauth.defaultStorageQuota` must be a whole number of at least 0 or `null`, but it is `-1`',
      undefined,
    ],
    [
      'no cron expression',
      { backup: { database: { enabled: false, cronExpression: '0 24 * * *' } } },
      '`backup.database.cronExpression` must be a cron expression, but hour `24` is not between 0 and 23',
      undefined,
    ],
    [
      'no URL, named once for its two forms',
      { oauth: { enabled: false, issuerUrl: 'accounts.example.com' } },
      '`oauth.issuerUrl` must be a URL with its scheme, or empty, but it does not parse as one',
      'begin it with `https://`',
    ],
    [
      'a URL with a scheme and a fault elsewhere',
      { map: { darkStyle: 'https://[' } },
      '`map.darkStyle` must be a URL with its scheme, but it does not parse as one',
      undefined,
    ],
    [
      'an empty URL where one is needed',
      { map: { darkStyle: '' } },
      '`map.darkStyle` must be a URL with its scheme, but it is empty',
      'leave it out to keep the default',
    ],
    [
      'no time of the day',
      { nightlyTasks: { startTime: '3:30' } },
      '`nightlyTasks.startTime` must be a string that matches `^(?:[01]\\d|2[0-3]):[0-5]\\d$`, such as `03:30`, but it is the string "3:30"',
      undefined,
    ],
    ['no settings at all', [], 'the configuration must be a section with settings, but it is an empty list', undefined],
  ])('is %s', (_what, settings, message, hint) => {
    const [finding, ...others] = checkSettings(settings);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'invalid', message });
    expect(finding?.hint).toBe(hint);
  });

  test('is blamed by its path, list indexes as numbers', () => {
    const [finding] = checkSettings({ ffmpeg: { acceptedVideoCodecs: ['h264', 'xvid'] } });
    expect(finding?.path).toEqual(['ffmpeg', 'acceptedVideoCodecs', 1]);
  });

  test.each([
    { oauth: { clientSecret: 902_731 } },
    { oauth: { clientSecret: 9_027_310_000_000_000_000_000 } },
    { notifications: { smtp: { transport: { password: 902_731 } } } },
    { oauth: { enabled: 's902731' } },
    { oauth: { issuerUrl: 'https://me:902731@[' } },
    { oauth: { clientSecrets: '902731' } },
  ])('is not repeated where it may be a secret: %j', (settings) => {
    const findings = checkSettings(settings);
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/902731|9\.02/);
  });
});

describe('a key that is no setting', () => {
  test.each([
    [{ ffmpeg: { crff: 1 } }, '`ffmpeg.crff`', 'did you mean `ffmpeg.crf`?'],
    [{ ffmpeg: { temporalAq: true } }, '`ffmpeg.temporalAq`', 'did you mean `ffmpeg.temporalAQ`?'],
    [{ machine_learning: {} }, '`machine_learning`', 'did you mean `machineLearning`?'],
    [{ externalDomain: '' }, '`externalDomain`', 'did you mean `server.externalDomain`?'],
    [{ smtp: {} }, '`smtp`', 'did you mean `notifications.smtp`?'],
    [{ 'trash.days': 5 }, '`["trash.days"]`', 'did you mean `trash.days`?'],
    [{ oauth: { hobby: 1 } }, '`oauth.hobby`', undefined],
    [{ enabled: true }, '`enabled`', undefined],
    [{ toString: 1 }, '`toString`', undefined],
    [{ theme: JSON.parse('{"__proto__":1}') as unknown }, '`theme.__proto__`', undefined],
  ])('%j', (settings, name, hint) => {
    const [finding, ...others] = checkSettings(settings);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'unknown-key', message: `${name} is not a setting of Immich 3.2` });
    expect(finding?.hint).toBe(hint);
  });

  test('does not hide what else is wrong', () => {
    const findings = checkSettings({ ffmpeg: { crff: 1, crf: 99 }, trash: { days: -1 }, thrash: {} });
    expect(findings.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'unknown-key thrash',
      'unknown-key ffmpeg.crff',
      'invalid ffmpeg.crf',
      'invalid trash.days',
    ]);
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
    expect(checkSettings(settings, isVariable)).toEqual([]);
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
    const [finding, ...others] = checkSettings(settings, isVariable);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      kind: 'invalid',
      message: `${name} holds a variable, but only string settings may hold a variable`,
      ...(hint !== undefined && { hint }),
    });
  });

  test('under an unknown key is an unknown key', () => {
    expect(checkSettings({ oauth: { clientSecrt: variable } }, isVariable)).toMatchObject([{ kind: 'unknown-key' }]);
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
      const places = checkSettings(settings).map(({ path }) => JSON.stringify(path));
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test('a mapping that holds itself is judged', () => {
  const settings: Record<string, unknown> = {};
  settings.ffmpeg = settings;
  expect(checkSettings(settings)).toMatchObject([{ kind: 'unknown-key', path: ['ffmpeg', 'ffmpeg'] }]);
});
