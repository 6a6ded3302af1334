import { describe, expect, test } from 'vitest';
import { judged } from './judged.ts';

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

  test.each([
    [60, `\`oauth.${'k'.repeat(60)}\``],
    [61, 'a key in `oauth`'],
  ])('is a name when it has no more than 60 characters, and not with %i', (length, name) => {
    expect(judged({ oauth: { ['k'.repeat(length)]: 1 } })).toMatchObject([
      { kind: 'unknown', message: `${name} is not a setting of Immich 3.2` },
    ]);
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

test.each([
  [40, `the string "${'v'.repeat(40)}"`],
  [41, 'a string'],
])('a word that is none of a choice is repeated up to 40 characters, and not with %i', (length, described) => {
  expect(judged({ image: { colorspace: 'v'.repeat(length) } })).toMatchObject([
    { kind: 'refused', message: `\`image.colorspace\` must be one of \`srgb\`, \`p3\`, but it is ${described}` },
  ]);
});
