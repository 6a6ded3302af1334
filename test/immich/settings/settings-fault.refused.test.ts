import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

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
