import { Network, Service, env, type ComposeStack } from 'cdk-compose';
import { expect, test } from 'vitest';
import { documentSchema } from '../../../lib/checks/tree/document-schema.ts';
import { formatPath } from '../../../lib/core/document-path.ts';
import { Template } from '../../../lib/testing/template.ts';
import { kitchenSink } from '../../compose/kitchen-sink.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function remarks({ model }: Template): readonly string[] {
  const found = [...documentSchema.check(model, { artifacts: new Set() })];
  return found.map(({ severity, code, path, message, hint }) => {
    return `${severity} ${code} ${formatPath(path)}: ${message}; ${hint}`;
  });
}

function remarksOf(add: (web: Service, stack: ComposeStack) => void): readonly string[] {
  return remarks(templateOf((stack) => add(new Service(stack, 'web', { image }), stack)));
}

test('takes every attribute that props can say', () => {
  const { app, stack } = kitchenSink({ newest: false });
  expect(remarks(Template.fromStack(app, stack))).toEqual([]);
});

test('warns of what Docker Compose 2.40.3 does not read yet', () => {
  const { app, stack } = kitchenSink({ newest: true });
  expect(remarks(Template.fromStack(app, stack))).toEqual([
    'warning SCHEMA-NEWER services.everything.build.no_cache_filter: `no_cache_filter` needs Docker Compose 5.0.0; leave it out, or deploy with that version',
    'warning SCHEMA-NEWER services.everything.pre_start: `pre_start` needs Docker Compose 5.3.0; leave it out, or deploy with that version',
  ]);
});

test('tells of what an override got wrong', () => {
  expect(
    remarksOf((web) => {
      web.override('helthcheck.test', ['CMD', 'true']);
      web.override('healthcheck.retries', [3]);
      web.override('deploy.resources.limits.mem_limit', '1g');
      web.override('cgroup', 'shared');
      web.override('blkio_config.weight_device', [{ path: '/dev/sda', weigth: 10 }]);
    }),
  ).toEqual([
    'error SCHEMA-KEY services.web.helthcheck: `helthcheck` is not an attribute of a service; did you mean `healthcheck`?',
    'error SCHEMA-TYPE services.web.healthcheck.retries: `retries` takes a whole number, not a list; write one value',
    'error SCHEMA-KEY services.web.deploy.resources.limits.mem_limit: `mem_limit` is not an attribute of `limits`; it is called `memory` here',
    'error SCHEMA-VALUE services.web.cgroup: `cgroup` takes `host` or `private`, and nothing else; write one of them',
    'error SCHEMA-KEY services.web.blkio_config.weight_device[0].weigth: `weigth` is not an attribute of an item of `weight_device`; did you mean `weight`?',
  ]);
});

test('lets an unknown attribute be acknowledged, since a newer Docker Compose may know it', () => {
  const { model } = templateOf((stack) => {
    const web = new Service(stack, 'web', { image });
    web.override('of_tomorrow', 1);
    web.override('image', 1);
  });
  const found = [...documentSchema.check(model, { artifacts: new Set() })];
  expect(found.map(({ code, acknowledgeable }) => [code, acknowledgeable])).toEqual([
    ['SCHEMA-TYPE', false],
    ['SCHEMA-KEY', true],
  ]);
});

test('does not judge what a variable becomes', () => {
  const anything = env.required('ANYTHING', 'any value');
  expect(
    remarksOf((web) => {
      web.override('deploy.replicas', anything);
      web.override('cgroup', anything);
      web.override('healthcheck', { test: anything, retries: anything });
    }),
  ).toEqual([]);
});

test('leaves lists to Compose, which cleans most of them', () => {
  expect(
    remarksOf((web) => {
      web.override('cap_drop', ['ALL', 'ALL']);
    }),
  ).toEqual([]);
});

test('takes what is no service, too', () => {
  expect(
    remarksOf((_, stack) => {
      new Network(stack, 'lan', { extensions: { 'x-a': [1] }, driverOpts: { mtu: 1500 } });
    }),
  ).toEqual([]);
});
