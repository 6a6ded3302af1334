import { Service, env, text, type Mount } from 'cdk-compose';
import { HostPath } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

/** What is found where a stack with a file `config/app.conf` and a path `./data/web` mounts something. */
function findings(mount: Mount): readonly string[] {
  const template = templateOf((stack) => {
    stack.addFile('config/app.conf', 'a = 1\n');
    const data = new HostPath(stack, 'data', { path: './data/web', purpose: 'pages' });
    new Service(stack, 'other', { image, volumes: [data.mount('/data')] });
    new Service(stack, 'web', { image, volumes: [mount] });
  });
  return told(template);
}

test.each([
  './config/app.conf',
  './config',
  './config/',
  './/config/./app.conf',
  './config/../config',
  './data/web',
  '.',
  './',
  '/etc/localtime',
  '~/photos',
])('takes %s', (source) => {
  expect(findings({ type: 'bind', source, target: '/a' })).toEqual([]);
});

test.each(['./confi', './config/app', './config/app.conf.d', './data', './data/web/pages', '../other', './data/we'])(
  'tells of %s, which nobody provides',
  (source) => {
    expect(findings({ type: 'bind', source, target: '/a' })).toEqual([
      `error PATH-DANGLING services.web.volumes[0]: \`web\` mounts \`${source}\`, which nobody provides; declare it as a \`HostPath\`, or add the file to the stack: Docker would create an empty directory of root`,
    ]);
  },
);

test('says nothing of a source that is known only on the host, and of other mounts', () => {
  const source = text`./${env.required('FOLDER', 'a folder')}`;
  expect(findings({ type: 'bind', source, target: '/a' })).toEqual([]);
  expect(findings({ type: 'tmpfs', target: '/a' })).toEqual([]);
});
