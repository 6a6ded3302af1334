import { env, Service, text } from 'cdk-compose';
import { Identity, InitContainer } from 'cdk-compose/homelab';
import { ImmichConfig, type ImmichConfigProps, type ImmichSettings } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { expect } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const domain = env.required('DOMAINNAME', 'base domain');

/** A variable that is a secret. */
export const secret = env.secret('OAUTH_SECRET', 'secret of the login');

/** Whoever runs the tests: they may give files to themselves. */
export const owner = new Identity({
  user: 'me',
  uid: process.getuid?.() ?? 0,
  group: 'us',
  gid: process.getgid?.() ?? 0,
});

/** The image of an init container. */
export const BUSYBOX = pinned('docker.io/library/busybox:1.37.0');

/** Settings with variables in them. */
export const SETTINGS: ImmichSettings = {
  oauth: {
    enabled: true,
    clientId: 'photos',
    clientSecret: secret,
    issuerUrl: 'https://id.example.org',
    mobileRedirectUri: text`https://photos.${domain}/redirect`,
  },
  server: { externalDomain: text`https://photos.${domain}`, loginPageMessage: 'Costs $5, or ${nothing}: "ask"' },
  machineLearning: { urls: ['http://ml.lan:3003', text`https://ml.${domain}`] },
  trash: { days: 30 },
};

/** What a stack of a config file and a server that reads it synthesizes to. */
export function configured(settings: ImmichSettings, more: Partial<ImmichConfigProps> = {}, tag = 'v3.2.2'): Template {
  return templateOf((stack) => {
    const init = new InitContainer(stack, 'init', { image: BUSYBOX });
    const config = new ImmichConfig(stack, 'settings', { init, identity: owner, settings, ...more });
    const server = new Service(stack, 'server', { image: pinned(`ghcr.io/immich-app/immich-server:${tag}`) });
    config.attach(server);
    expect(config.path).toBe('/config/immich.yaml');
  });
}
