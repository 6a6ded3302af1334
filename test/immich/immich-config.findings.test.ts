import { Service } from 'cdk-compose';
import { InitContainer } from 'cdk-compose/homelab';
import { ImmichConfig, type ImmichServerProps, type ImmichSettings } from 'cdk-compose/immich';
import { describe, expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';
import { BUSYBOX, configured, owner, secret } from './configured.ts';

const off = { machineLearning: { enabled: false } } as const;

describe('what is wrong is told with the line of the settings', () => {
  const wrong = (settings: object) => ({ ...off, ...settings }) as unknown as ImmichSettings;

  test.each<[string, object, string]>([
    [
      'what Immich refuses',
      { trash: { days: -1 } },
      'error IMC-INVALID trash.days: `trash.days` must be a whole number of at least 0, but it is `-1`; leave it out for the default, `30`',
    ],
    [
      'what it ignores',
      { ffmpeg: { acel: 'qsv' } },
      'error IMC-UNKNOWN-KEY ffmpeg.acel: `ffmpeg.acel` is not a setting of Immich 3.2; did you mean `ffmpeg.accel`?',
    ],
    [
      'a variable for a number',
      { oauth: { timeout: secret } },
      'error IMC-INVALID oauth.timeout: `oauth.timeout` holds a variable, but only string settings may hold a variable; write a whole number of at least 1',
    ],
    [
      'a value of another type, which Immich would make one of',
      { ffmpeg: { crf: '20' } },
      'error IMC-COERCED ffmpeg.crf: `ffmpeg.crf` is the string "20", which Immich reads as `20`; write a whole number from 0 to 51',
    ],
    [
      'a model with which it does not start',
      { machineLearning: { urls: ['http://ml.lan:3003'], clip: { modelName: 'ViT-B-32__openia' } } },
      'error IMC-CLIP-MODEL machineLearning.clip.modelName: `machineLearning.clip.modelName` is `ViT-B-32__openia`, which is no CLIP model that Immich knows, and it does not start; did you mean `ViT-B-32__openai`?',
    ],
    [
      'what Immich refuses, and not that its default would not do either',
      { oauth: { enabled: true, clientId: 'photos', issuerUrl: 'id.example.org' } },
      'error IMC-INVALID oauth.issuerUrl: `oauth.issuerUrl` must be a URL with its scheme, or empty, but it does not parse as one; begin it with `https://`',
    ],
    [
      'what locks everybody out',
      { passwordLogin: { enabled: false } },
      'error IMC-LOCKED-OUT passwordLogin.enabled: nobody can log in: `passwordLogin.enabled` and `oauth.enabled` are both off; turn one of them on; `immich-admin enable-password-login` does not help, since a config file overrules it',
    ],
  ])('%s', (_what, settings, expected) => {
    const template = configured(wrong(settings));
    expect(told(template)).toEqual([expected]);
    expect(template.diagnostics[0]).toMatchObject({
      file: 'test/immich/configured.ts',
      construct: 'demo/settings',
    });
  });

  test('what is no data, not thrown', () => {
    const strange = { theme: { customCss: new Date(0) } } as unknown as ImmichSettings;
    expect(told(configured(strange)).join('\n')).toContain(
      '`theme.customCss` is an object of the class Date, which is not data',
    );
  });

  test('what is no data, once', () => {
    const days = Symbol('thirty') as unknown as number;
    const found = configured({ trash: { days } }).diagnostics.map(({ code, message }) => [code, message]);
    expect(found).toEqual([['TREE-VALUE', '`trash.days` is a value of type symbol, which is not data']]);
  });
});

describe('settings are judged by the version of the server', () => {
  test.each<[string, ImmichSettings, readonly string[]]>([
    [
      'v3.1.0',
      { ...off, oauth: { accountManagementUrl: '' } },
      [
        'error IMC-UNKNOWN-KEY oauth.accountManagementUrl: `oauth.accountManagementUrl` is not a setting of Immich 3.1; take it away: Immich only prints it in its log',
      ],
    ],
    [
      'v9.0.0',
      off,
      [
        'info IMC-NEWER: Immich `v9.0.0` is newer than what is known here; its settings are judged as those of 3.2; read its release notes for settings that came or went',
      ],
    ],
    ['v2.6.3', off, ['error IMC-VERSION: `v2.6.3` is no version of Immich from 2.7 on; take an image of 2.7 or newer']],
  ])('%s', (tag, settings, expected) => {
    expect(told(configured(settings, {}, tag)).filter((one) => one.includes(' IMC-'))).toEqual(expected);
  });

  test.each([
    ['v3.1.0', 'v3.2.2', ['IMC-UNKNOWN-KEY']],
    ['v3.2.2', 'v3.1.0', []],
  ])('of several servers, that of the first: %s before %s', (first, second, codes) => {
    const template = templateOf((stack) => {
      const init = new InitContainer(stack, 'init', { image: BUSYBOX });
      const settings = { ...off, oauth: { accountManagementUrl: '' } };
      const config = new ImmichConfig(stack, 'settings', { init, identity: owner, settings });
      for (const tag of [first, second]) {
        config.attach(new Service(stack, tag, { image: pinned(`ghcr.io/immich-app/immich-server:${tag}`) }));
      }
    });
    expect(template.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('IMC-'))).toEqual(codes);
  });

  test('and typed for a line, which has to be that of the server', () => {
    const typed = (tag: string) =>
      templateOf((stack) => {
        const init = new InitContainer(stack, 'init', { image: BUSYBOX });
        const settings = { ...off, ffmpeg: { targetAudioCodec: 'libopus' } } as const;
        const config = new ImmichConfig(stack, 'settings', { init, identity: owner, line: '2.7', settings });
        const server = new Service(stack, 'server', { image: pinned(`ghcr.io/immich-app/immich-server:${tag}`) });
        config.attach(server);
        // A server takes the settings of any line.
        expect({ config } satisfies Pick<ImmichServerProps, 'config'>).toBeDefined();
      });
    expect(told(typed('v2.7.5'))).toEqual([]);
    expect(told(typed('v3.2.2'))).toContain(
      "warning IMC-LINE: the settings are typed for Immich 2.7, but the server reads those of 3.2; write `line: '3.2'`",
    );
  });
});
