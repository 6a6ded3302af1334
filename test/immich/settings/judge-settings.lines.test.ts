import { describe, expect, test } from 'vitest';
import type { ImmichLine } from '../../../lib/immich/versions.ts';
import { judged } from './judged.ts';

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
