import { App, Aspects, ComposeStack, Network, Secret, Service, type ServiceProps } from 'cdk-compose';
import { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import type { DocumentPath } from '../../lib/core/document-path.ts';
import { markedLine } from '../support/marked-line.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

test('knows a service from everything else', () => {
  const stack = new ComposeStack(new App(), 'demo');
  expect(Service.isService(new Service(stack, 'web'))).toBe(true);
  expect([stack, new Network(stack, 'lan'), undefined, null, 'web', {}].some(Service.isService)).toBe(false);
});

test('is a one-shot where it says that it never restarts', () => {
  const stack = new ComposeStack(new App(), 'demo');
  const isOneShot = (props: ServiceProps, index: number): boolean => new Service(stack, `s${index}`, props).isOneShot;
  const all: ServiceProps[] = [{}, { restart: 'no' }, { restart: 'always' }, { restart: 'on-failure' }];
  expect(all.map(isOneShot)).toEqual([false, true, false, false]);
});

test('every mutator adds to what is there', () => {
  const template = templateOf((stack) => {
    const first = new Network(stack, 'first');
    const second = new Network(stack, 'second');
    const database = new Service(stack, 'database', { image });
    const cache = new Service(stack, 'cache', { image });
    const key = new Secret(stack, 'key', { file: './key' });
    const web = new Service(stack, 'web', {
      image,
      environment: { A: 1, B: 2 },
      labels: { a: 'a' },
      volumes: [{ type: 'tmpfs', target: '/a' }],
      networks: [first],
      groupAdd: [1],
      dependsOn: [database],
      capAdd: { KILL: 'ends others' },
      user: '1',
    });
    web.addEnvironment({ B: 3, C: 4 });
    web.addLabel('b', 'b');
    web.addMount({ type: 'tmpfs', target: '/b' }, { type: 'tmpfs', target: '/c' });
    web.addTmpfs('/d');
    web.addNetwork(second);
    web.addPort({ target: 80 });
    web.addDevice('/dev/null');
    web.addGroup('video');
    web.addSecret(key);
    web.addCapability('CHOWN', 'gives files away');
    web.addDependency(cache);
    web.set({ user: '2', hostname: 'web' });
  });
  expect(serviceText(template, 'web').split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
    "depends_on:
      database:
        condition: service_started
      cache:
        condition: service_started
    user: "2"
    group_add:
      - 1
      - video
    environment:
      A: 1
      B: 3
      C: 4
    secrets:
      - key
    volumes:
      - type: tmpfs
        target: /a
      - type: tmpfs
        target: /b
      - type: tmpfs
        target: /c
    tmpfs:
      - /d
    networks:
      - first
      - second
    hostname: web
    ports:
      - target: 80
    devices:
      - /dev/null
    cap_add:
      # ends others
      - KILL
      # gives files away
      - CHOWN
    labels:
      - a=a
      - b=b"
  `);
});

test('a comment stands above the place that it is about, several in their order', () => {
  const template = templateOf((stack) => {
    const web = new Service(stack, 'web', { image, environment: { TZ: 'UTC' }, labels: { 'a.b': 'c', d: 'e' } });
    web.comment([], 'What it does.');
    web.comment(['environment', 'TZ'], 'where it is');
    web.comment(['environment', 'TZ'], 'and when');
    web.comment(['labels', 'd'], 'the second label');
    web.comment(['user'], 'of an attribute that it does not have');
  });
  expect(template.artifact('compose.yaml')).toContain('services:\n  # What it does.\n  web:\n');
  expect(serviceText(template, 'web', 'environment', 'labels')).toBe(
    [
      'environment:',
      '  # where it is',
      '  # and when',
      '  TZ: UTC',
      'labels:',
      '  - a.b=c',
      '  # the second label',
      '  - d=e',
    ].join('\n'),
  );
});

describe('knows the line that said', () => {
  const app = new App();
  const stack = new ComposeStack(app, 'demo'); // line: stack
  const lan = new Network(stack, 'lan', { internal: true }); // line: network
  const database = new Service(stack, 'database', { image });
  const key = new Secret(stack, 'key', { file: './key' });
  const web = new Service(stack, 'web', { image, user: '1', environment: { A: 1, B: 2 }, capAdd: { KILL: 'kills' } }); // line: service
  web.addEnvironment({ B: 3, C: 4 }); // line: environment
  web.addMount({ type: 'tmpfs', target: '/a' }, { type: 'tmpfs', target: '/b' }); // line: mounts
  web.addMount({ type: 'tmpfs', target: '/c' }); // line: mount
  web.addTmpfs('/d'); // line: tmpfs
  web.addNetwork({ network: lan, aliases: ['www'] }); // line: networks
  web.addPort({ target: 80 }); // line: port
  web.addDevice('/dev/null'); // line: device
  web.addGroup(44); // line: group
  web.addSecret(key); // line: secret
  web.addLabel('a.b', 'c'); // line: label
  web.addCapability('CHOWN', 'gives files away'); // line: capability
  web.addDependency(database); // line: dependency
  web.set({ memLimit: '64m' }); // line: set
  web.override('deploy.replicas', 1); // line: override
  web.set({ annotations: { a: 1 } });
  web.override(['annotations'], { b: 1 }); // line: replaced
  web.addTmpfs('/e');
  web.override('tmpfs.0', undefined); // line: removed
  const replaced = new Service(stack, 'replaced', { image });
  replaced.addPort({ target: 80 });
  replaced.set({ ports: [{ target: 81 }] }); // line: ports
  Aspects.of(stack).add({
    visit: (construct) => {
      if (construct === database) database.addLabel('from', 'aspect'); // line: aspect
    },
  });
  const { origins } = Template.fromStack(app, stack).model;

  test.each<[string, DocumentPath]>([
    ['stack', ['services']],
    ['stack', []],
    ['network', ['networks', 'lan', 'internal']],
    ['service', ['services', 'web']],
    ['service', ['services', 'web', 'user']],
    ['service', ['services', 'web', 'environment', 'A']],
    ['service', ['services', 'web', 'cap_add', 0]],
    ['environment', ['services', 'web', 'environment', 'B']],
    ['environment', ['services', 'web', 'environment', 'C']],
    ['mounts', ['services', 'web', 'volumes', 0, 'target']],
    ['mounts', ['services', 'web', 'volumes', 1]],
    ['mount', ['services', 'web', 'volumes', 2]],
    ['networks', ['services', 'web', 'networks', 'lan', 'aliases', 0]],
    ['port', ['services', 'web', 'ports', 0]],
    ['device', ['services', 'web', 'devices', 0]],
    ['group', ['services', 'web', 'group_add', 0]],
    ['secret', ['services', 'web', 'secrets', 0]],
    ['label', ['services', 'web', 'labels', 'a.b']],
    ['capability', ['services', 'web', 'cap_add', 1]],
    ['dependency', ['services', 'web', 'depends_on', 'database', 'condition']],
    ['set', ['services', 'web', 'mem_limit']],
    ['override', ['services', 'web', 'deploy', 'replicas']],
    ['replaced', ['services', 'web', 'annotations', 'a']],
    ['ports', ['services', 'replaced', 'ports', 0]],
    ['aspect', ['services', 'database', 'labels', 'from']],
  ])('%s', (mark, path) => {
    expect(origins.nearest(path)?.location?.position()).toMatchObject({
      file: expect.stringMatching(/service\.test\.ts$/),
      line: markedLine(import.meta.url, mark),
    });
  });

  test('what moved up when something before it was removed', () => {
    const { document } = Template.fromStack(app, stack).model;
    expect(document.services['web']?.tmpfs).toEqual(['/e']);
    expect(origins.nearest(['services', 'web', 'tmpfs', 0])?.location?.position()?.line).toBe(
      markedLine(import.meta.url, 'removed') - 1,
    );
  });
});
