import { Service, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

function findings(props: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', props);
  });
  return told(template);
}

test.each<[string, ServiceProps]>([
  ['an image', { image: pinned('docker.io/library/busybox:1.37.0') }],
  ['a build', { build: '.' }],
  ['a provider', { provider: { type: 'model' } }],
  ['what it extends', { extends: { service: 'base', file: './base.yaml' } }],
])('a service runs %s', (_, props) => {
  expect(findings(props)).toEqual([]);
});

test('a service that says nothing of what runs is told', () => {
  expect(findings({ command: ['run'] })).toEqual([
    'error SERVICE-IMAGE services.web: `web` has neither an image nor a build; give it an `image` with registry, tag and digest',
  ]);
});
