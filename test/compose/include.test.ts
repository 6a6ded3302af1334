import { Include, Service, env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

test('other files are included before the services, in the order of the tree', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image });
    new Include(stack, 'monitoring', { path: '../monitoring/web.yaml' });
    const path = ['a.yaml', text`${env.optional('SITE', 'home', 'which site')}.yaml`];
    new Include(stack, 'site', { path, envFile: ['a.env', 'b.env'], projectDirectory: './site' });
  });
  expect(told(template)).toEqual([]);
  expect(template.artifact('compose.yaml')).toContain(
    [
      'include:',
      '  - path: ../monitoring/web.yaml',
      '  - path:',
      '      - a.yaml',
      '      - ${SITE:-home}.yaml',
      '    env_file:',
      '      - a.env',
      '      - b.env',
      '    project_directory: ./site',
      '',
      'services:',
    ].join('\n'),
  );
});

test('an attribute that an inclusion does not have is told', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image });
    const props = { path: 'a.yaml', file: 'b.yaml' };
    new Include(stack, 'site', props);
  });
  expect(told(template)).toEqual([
    expect.stringContaining('TREE-ATTRIBUTE include[0]: `file` is not an attribute here'),
  ]);
});

test('a name may be that of an included service, which nobody here knows', () => {
  const template = templateOf((stack) => {
    new Include(stack, 'tunnel', { path: 'tunnel.yaml' });
    new Service(stack, 'web', { image, networkMode: 'service:tunnel' });
  });
  expect(told(template)).toEqual([]);
});
