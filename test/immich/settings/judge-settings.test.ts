import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { env } from '../../../lib/core/env.ts';
import { resolve } from '../../../lib/core/resolve.ts';
import { judgeSettings } from '../../../lib/immich/settings/judge-settings.ts';
import { layOver } from '../../../lib/immich/settings/lay-over.ts';
import { LOADERS } from '../../../lib/immich/settings/loader.ts';
import type { SettingsFault } from '../../../lib/immich/settings/settings-fault.ts';
import { defaultsOf, fromObject, isSection, valueAt } from '../../../lib/immich/settings/settings-map.ts';
import { settingsOf } from '../../../lib/immich/settings/settings-of.ts';
import type { ImmichLine } from '../../../lib/immich/versions.ts';

const variable = env.required('FROM_THE_ENVIRONMENT');

function read(given: unknown, line: ImmichLine) {
  const settings = defaultsOf(settingsOf(line));
  const map = fromObject(resolve(given));
  if (isSection(map)) layOver(settings, map);
  return { settings, faults: judgeSettings(settings, { root: settingsOf(line), line, loader: LOADERS[line] }) };
}

function judged(given: unknown, line: ImmichLine = '3.2'): readonly SettingsFault[] {
  return read(given, line).faults;
}

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

describe('a value that Immich does not start with', () => {
  test.each([
    [
      'a word that others read as true',
      { trash: { enabled: 'yes' } },
      '`trash.enabled` must be `true` or `false`, but it is the string "yes"',
      'write `true`: Immich reads this as a string',
    ],
    [
      'a number for a boolean',
      { trash: { enabled: 1 } },
      '`trash.enabled` must be `true` or `false`, but it is `1`',
      'leave it out for the default, `true`',
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
      'leave it out for the default, `23`',
    ],
    [
      'a number below its range',
      { user: { deleteDelay: 0 } },
      '`user.deleteDelay` must be a whole number of at least 1, but it is `0`',
      'leave it out for the default, `7`',
    ],
    [
      'a fraction for a whole number',
      { image: { preview: { size: 1440.5 } } },
      '`image.preview.size` must be a whole number of at least 1, but it is `1440.5`',
      'leave it out for the default, `1440`',
    ],
    [
      'a fraction for a whole number of any size',
      { machineLearning: { availabilityChecks: { interval: 0.5 } } },
      '`machineLearning.availabilityChecks.interval` must be a whole number, but it is `0.5`',
      'leave it out for the default, `30000`',
    ],
    [
      'a number that is not exact',
      { ffmpeg: { gopSize: 1e300 } },
      '`ffmpeg.gopSize` must be a whole number of at least 0, but `1e+300` is too far from zero',
      'leave it out for the default, `0`',
    ],
    [
      'a fraction above its range',
      { machineLearning: { duplicateDetection: { maxDistance: 0.2 } } },
      '`machineLearning.duplicateDetection.maxDistance` must be a number from 0.001 to 0.1, but it is `0.2`',
      'leave it out for the default, `0.01`',
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
      'what others call a choice',
      { ffmpeg: { accel: 'quicksync' } },
      '`ffmpeg.accel` must be one of `nvenc`, `qsv`, `vaapi`, `rkmpp`, `disabled`, but it is the string "quicksync"',
      'did you mean `qsv`?',
    ],
    [
      'a wrong item',
      { ffmpeg: { acceptedContainers: ['mov', 'matroska'] } },
      '`ffmpeg.acceptedContainers[1]` must be one of `mov`, `mp4`, `ogg`, `webm`, but it is the string "matroska"',
      'leave it out',
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
      'leave it out for the default, `["http://immich-machine-learning:3003"]`',
    ],
    [
      'a scalar for a list',
      { machineLearning: { urls: 'http://ml:3003' } },
      '`machineLearning.urls` must be a list of 1 or more items, but it is a string',
      'make it the item of a list',
    ],
    [
      'a blank value',
      { trash: { days: null } },
      '`trash.days` must be a whole number of at least 0, but it is blank',
      'leave it out for the default, `30`',
    ],
    [
      'a blank section',
      { ffmpeg: null },
      '`ffmpeg` must be a section with settings, but it is blank',
      'give it settings, or leave it out',
    ],
    [
      'a list for a section',
      { map: [] },
      '`map` must be a section with settings, but it is an empty list',
      'give it settings, or leave it out',
    ],
    [
      'a wrong quota, named once for its two types',
      { oauth: { defaultStorageQuota: -1 } },
      '`oauth.defaultStorageQuota` must be a whole number of at least 0 or `null`, but it is `-1`',
      'leave it out for the default, `null`',
    ],
    [
      'no cron expression',
      { backup: { database: { enabled: false, cronExpression: '0 24 * * *' } } },
      '`backup.database.cronExpression` must be a cron expression, but hour `24` is not between 0 and 23',
      'leave it out for the default, `"0 02 * * *"`',
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
      'leave it out for the default, `"https://tiles.immich.cloud/v1/style/dark.json"`',
    ],
    [
      'an empty URL where one is needed',
      { map: { darkStyle: '' } },
      '`map.darkStyle` must be a URL with its scheme, but it is empty',
      'leave it out for the default, `"https://tiles.immich.cloud/v1/style/dark.json"`',
    ],
    [
      'no time of the day',
      { nightlyTasks: { startTime: '3:30' } },
      '`nightlyTasks.startTime` must be a time of day such as `03:30`, but it is none with two digits each',
      'leave it out for the default, `"00:00"`',
    ],
  ])('is %s', (_what, settings, message, hint) => {
    const [finding, ...others] = judged(settings);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'refused', message });
    expect(finding?.hint).toBe(hint);
  });

  test('is blamed by its path, list indexes as numbers', () => {
    const [finding] = judged({ ffmpeg: { acceptedVideoCodecs: ['h264', 'xvid'] } });
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
    const findings = judged(settings);
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toMatch(/902731|9\.02/);
  });
});

describe('a key that is no setting', () => {
  test.each([
    [{ ffmpeg: { crff: 1 } }, '`ffmpeg.crff`', 'did you mean `ffmpeg.crf`?'],
    [{ ffmpeg: { temporalAq: true } }, '`ffmpeg.temporalAq`', 'did you mean `ffmpeg.temporalAQ`?'],
    [{ machine_learning: true }, '`machine_learning`', 'did you mean `machineLearning`?'],
    [{ externalDomain: '' }, '`externalDomain`', 'did you mean `server.externalDomain`?'],
    [{ smtp: '' }, '`smtp`', 'did you mean `notifications.smtp`?'],
    [{ 'trash.days': 5 }, '`["trash.days"]`', 'did you mean `trash.days`?'],
    [{ oauth: { hobby: 1 } }, '`oauth.hobby`', undefined],
    [{ enabled: true }, '`enabled`', undefined],
    [{ toString: 1 }, '`toString`', undefined],
    [{ theme: JSON.parse('{"__proto__":1}') as unknown }, '`theme.__proto__`', undefined],
  ])('%j', (settings, name, hint) => {
    const [finding, ...others] = judged(settings);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'unknown', message: `${name} is not a setting of Immich 3.2` });
    expect(finding?.hint).toBe(hint ?? 'take it away: Immich only prints it in its log');
  });

  test('is not repeated where it is no name', () => {
    const found = judged({ oauth: { 'clientSecret hunter2': 1 } });
    expect(found).toMatchObject([{ kind: 'unknown', message: 'a key in `oauth` is not a setting of Immich 3.2' }]);
  });

  test('does not hide what else is wrong', () => {
    const findings = judged({ ffmpeg: { crff: 1, crf: 99 }, trash: { days: -1 }, thrash: { days: 1 } });
    expect(findings.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual([
      'refused ffmpeg.crf',
      'unknown ffmpeg.crff',
      'refused trash.days',
      'unknown thrash.days',
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

describe('the lines of Immich differ', () => {
  const kinds = (settings: object, line: ImmichLine) =>
    judged(settings, line).map(({ kind, path }) => `${kind} ${path.join('.')}`);

  test.each<[string, object, Readonly<Record<ImmichLine, readonly string[]>>]>([
    [
      'a setting that came later',
      { oauth: { accountManagementUrl: '' }, newVersionCheck: { channel: 'stable' } },
      {
        '2.7': ['unknown newVersionCheck.channel', 'unknown oauth.accountManagementUrl'],
        '3.0': ['unknown oauth.accountManagementUrl'],
        '3.1': ['unknown oauth.accountManagementUrl'],
        '3.2': [],
      },
    ],
    [
      'a section that came later',
      { integrityChecks: { missingFiles: { enabled: false } } },
      { '2.7': ['unknown integrityChecks.missingFiles.enabled'], '3.0': [], '3.1': [], '3.2': [] },
    ],
    [
      'a share of one half',
      { integrityChecks: { checksumFiles: { percentageLimit: 0.5 } } },
      {
        '2.7': ['unknown integrityChecks.checksumFiles.percentageLimit'],
        '3.0': ['refused integrityChecks.checksumFiles.percentageLimit'],
        '3.1': [],
        '3.2': [],
      },
    ],
    [
      'a login without issuer and client',
      { oauth: { enabled: true } },
      { '2.7': ['refused oauth.clientId', 'refused oauth.issuerUrl'], '3.0': [], '3.1': [], '3.2': [] },
    ],
    [
      'an issuer that is no URL, of a login that is off',
      { oauth: { issuerUrl: 'nonsense' } },
      {
        '2.7': [],
        '3.0': ['refused oauth.issuerUrl'],
        '3.1': ['refused oauth.issuerUrl'],
        '3.2': ['refused oauth.issuerUrl'],
      },
    ],
    [
      'a redirect that is no URL',
      { oauth: { mobileOverrideEnabled: true, mobileRedirectUri: 'nonsense' } },
      {
        '2.7': ['refused oauth.mobileRedirectUri'],
        '3.0': ['refused oauth.mobileRedirectUri'],
        '3.1': ['refused oauth.mobileRedirectUri'],
        '3.2': [],
      },
    ],
    [
      'a redirect that nobody asks for, and a blank one',
      { oauth: { mobileRedirectUri: 'nonsense' }, notifications: { smtp: { transport: null } } },
      {
        '2.7': [],
        '3.0': ['refused notifications.smtp.transport'],
        '3.1': ['refused notifications.smtp.transport'],
        '3.2': ['refused notifications.smtp.transport'],
      },
    ],
    [
      'the text of a number',
      { trash: { days: '5' } },
      {
        '2.7': ['coerced trash.days'],
        '3.0': ['refused trash.days'],
        '3.1': ['refused trash.days'],
        '3.2': ['refused trash.days'],
      },
    ],
    [
      'one codec without a list',
      { ffmpeg: { acceptedVideoCodecs: 'h264' } },
      {
        '2.7': ['coerced ffmpeg.acceptedVideoCodecs'],
        '3.0': ['refused ffmpeg.acceptedVideoCodecs'],
        '3.1': ['refused ffmpeg.acceptedVideoCodecs'],
        '3.2': ['refused ffmpeg.acceptedVideoCodecs'],
      },
    ],
    [
      'one codec without a list, to which another would have to be added',
      { ffmpeg: { acceptedVideoCodecs: 'hevc' } },
      {
        '2.7': ['refused ffmpeg.acceptedVideoCodecs'],
        '3.0': ['refused ffmpeg.acceptedVideoCodecs'],
        '3.1': ['refused ffmpeg.acceptedVideoCodecs'],
        '3.2': ['refused ffmpeg.acceptedVideoCodecs'],
      },
    ],
    [
      'a codec that went away',
      { ffmpeg: { targetAudioCodec: 'libopus' } },
      {
        '2.7': [],
        '3.0': ['refused ffmpeg.targetAudioCodec'],
        '3.1': ['refused ffmpeg.targetAudioCodec'],
        '3.2': ['refused ffmpeg.targetAudioCodec'],
      },
    ],
    [
      'a domain of any scheme',
      { server: { externalDomain: 'mailto:me@example.com' } },
      { '2.7': ['refused server.externalDomain'], '3.0': [], '3.1': [], '3.2': [] },
    ],
  ])('in %s', (_what, settings, expected) => {
    const lines = Object.keys(expected) as ImmichLine[];
    expect(Object.fromEntries(lines.map((line) => [line, kinds(settings, line)]))).toEqual(expected);
  });
});
