import { Aspects, env, Service, Volume } from 'cdk-compose';
import { TimeZone } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

test('gives every service the zone, whenever it was created', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'early', { image, environment: { OTHER: 'stays' } });
    Aspects.of(stack).add(new TimeZone(env.optional('TZ', 'Europe/Amsterdam', 'time zone of logs')));
    new Service(stack, 'late', { image });
    new Volume(stack, 'no-service', {});
  });
  expect(serviceText(template, 'early', 'environment')).toBe(
    'environment:\n  OTHER: stays\n  TZ: ${TZ:-Europe/Amsterdam}',
  );
  expect(serviceText(template, 'late', 'environment')).toBe('environment:\n  TZ: ${TZ:-Europe/Amsterdam}');
});

test('leaves alone what says its own zone, and what has no network', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'elsewhere', { image, environment: { TZ: 'UTC' } });
    new Service(stack, 'init', { image, networkMode: 'none' });
    Aspects.of(stack).add(new TimeZone('Europe/Amsterdam'));
  });
  expect(serviceText(template, 'elsewhere', 'environment')).toBe('environment:\n  TZ: UTC');
  expect(serviceText(template, 'init', 'environment')).toBe('');
});
