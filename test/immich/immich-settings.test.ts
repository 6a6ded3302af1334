import type { AdminConfigDto } from '@immich/sdk';
import { expect, test } from 'vitest';
import { env } from '../../lib/core/env.ts';
import { resolve } from '../../lib/core/resolve.ts';
import { text } from '../../lib/core/text.ts';
import type { ImmichSettings } from '../../lib/immich/immich-settings.ts';
import { GivenSettings } from '../../lib/immich/settings/given-settings.ts';

// The compiler is the judge here: each line that it must refuse stands under an expectation of an error.
const settings = [
  { ffmpeg: { accel: 'qsv', crf: 23 }, machineLearning: { urls: ['http://ml:3003'] } },
  { oauth: { defaultStorageQuota: null } },
  // @ts-expect-error a section with a letter too many
  { ffmpegs: { crf: 23 } },
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

function refused(given: unknown): number {
  const { refusals } = new GivenSettings(resolve(given), { line: '3.2', version: '3.2.2' }).inspected;
  return refusals.length;
}

test('what the compiler refuses is also found at run time, and nothing else', () => {
  expect(settings.map(refused)).toEqual([0, 0, ...settings.slice(2).map(() => 1)]);
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
  expect(withVariables.map(refused)).toEqual([0, 0, ...withVariables.slice(2).map(() => 1)]);
});

test('settings are read-only', () => {
  const trash: ImmichSettings['trash'] = { days: 3 };
  const change = (): void => {
    // @ts-expect-error a setting is not assigned to
    trash.days = 4;
  };
  expect(change).toBeTypeOf('function');
});

test('each line has the settings of its own, the newest unless another is named', () => {
  const later = { oauth: { accountManagementUrl: '' } } as const satisfies ImmichSettings;
  // @ts-expect-error 3.1 has no such setting
  const earlier: ImmichSettings<'3.1'> = { oauth: { accountManagementUrl: '' } };
  const old: ImmichSettings<'2.7'> = { ffmpeg: { targetAudioCodec: 'libopus' } };
  // @ts-expect-error it went away with 3.0
  const gone: ImmichSettings<'3.0'> = { ffmpeg: { targetAudioCodec: 'libopus' } };
  expect([later, earlier, old, gone]).toHaveLength(4);
});

/** A type without what the two ways of writing differ in: names of enums, read-only, left out, variables. */
type Plain<T> = undefined extends T
  ? Plain<Exclude<T, undefined>>
  : null extends T
    ? { readonly orNull: Plain<Exclude<T, null>> }
    : string extends T
      ? 'a string'
      : [T] extends [boolean]
        ? 'a boolean'
        : [T] extends [readonly (infer Item)[]]
          ? { readonly items: Plain<Item> }
          : [T] extends [string | number]
            ? // Any number may be written where an enum of numbers is wanted, but not as text.
              `${number}` extends `${T}`
              ? 'a number'
              : `${T}`
            : { [Key in keyof T]-?: Plain<T[Key]> };

test('the newest line is what the client library of Immich has: its keys, their types and their choices', () => {
  const ours = {} as Plain<ImmichSettings>;
  const theirs = {} as Plain<AdminConfigDto>;
  // In both directions: the compiler names the key that one of them lacks, or has another type for.
  expect([ours satisfies typeof theirs, theirs satisfies typeof ours]).toHaveLength(2);
});
