import { expect, test } from 'vitest';
import { env } from '../../lib/core/env.ts';
import { Text, text } from '../../lib/core/text.ts';
import { Variable } from '../../lib/core/variable.ts';
import { checkSettings } from '../../lib/immich/immich-config-settings.ts';
import type { ImmichSettings } from '../../lib/immich/generated/immich-config-3.2.ts';

// The compiler is the judge here: each line that it must refuse stands under an expectation of an error.
const settings = [
  { ffmpeg: { accel: 'qsv', crf: 23 }, machineLearning: { urls: ['http://ml:3003'] } },
  { oauth: { defaultStorageQuota: null } },
  // @ts-expect-error a section with a letter too many
  { ffmpegs: {} },
  // @ts-expect-error a setting with a letter too many
  { ffmpeg: { crff: 23 } },
  // @ts-expect-error a setting of another section
  { ffmpeg: { enabled: true } },
  // @ts-expect-error a nested setting with a letter too many
  { notifications: { smtp: { transport: { hosts: '' } } } },
  // @ts-expect-error a value that is none of the choices
  { ffmpeg: { accel: 'quicksync' } },
  // @ts-expect-error a string for a number
  { ffmpeg: { crf: '23' } },
  // @ts-expect-error a number for a string
  { ffmpeg: { targetResolution: 1080 } },
  // @ts-expect-error a string for a boolean
  { trash: { enabled: 'true' } },
  // @ts-expect-error an item that is none of the choices
  { ffmpeg: { acceptedVideoCodecs: ['xvid'] } },
  // @ts-expect-error a resolution that is not offered
  { ffmpeg: { realtime: { resolutions: [4320] } } },
  // @ts-expect-error a scalar for a list
  { machineLearning: { urls: 'http://ml:3003' } },
  // @ts-expect-error null where only the quota may be null
  { trash: { days: null } },
] as const satisfies readonly ImmichSettings[];

test('what the compiler refuses is also found at run time, and nothing else', () => {
  expect(settings.map((each) => checkSettings(each).length)).toEqual([0, 0, ...settings.slice(2).map(() => 1)]);
});

const variable = env.required('DOMAINNAME');

const withVariables = [
  { server: { externalDomain: text`https://photos.${variable}` }, oauth: { clientSecret: variable } },
  { machineLearning: { urls: [variable, 'http://ml:3003'] } },
  // @ts-expect-error a variable for a number
  { ffmpeg: { crf: variable } },
  // @ts-expect-error a variable for a boolean
  { trash: { enabled: variable } },
  // @ts-expect-error a variable for a choice
  { ffmpeg: { accel: variable } },
] as const satisfies readonly ImmichSettings[];

test('variables are taken where strings are free, by the compiler and at run time', () => {
  const isInterpolated = (value: unknown): boolean => Variable.isVariable(value) || Text.isText(value);
  const findings = withVariables.map((each) => checkSettings(each, isInterpolated).length);
  expect(findings).toEqual([0, 0, ...withVariables.slice(2).map(() => 1)]);
});

test('settings are read-only', () => {
  const trash: ImmichSettings['trash'] = { days: 3 };
  const change = (): void => {
    // @ts-expect-error a setting is not assigned to
    trash.days = 4;
  };
  expect(change).toBeTypeOf('function');
});
