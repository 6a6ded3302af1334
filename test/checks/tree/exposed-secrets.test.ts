import { Service, env, text, type ServiceProps, type StringValue } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(props: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, ...props });
  });
  return told(template);
}

const secret = env.secret('PASSWORD', 'the key to everything');
const within = text`--password=${secret}`;

const VISIBLE: readonly (readonly [place: string, path: string, props: (value: StringValue) => ServiceProps])[] = [
  ['command', 'command[1]', (value) => ({ command: ['run', value] })],
  ['entrypoint', 'entrypoint[0]', (value) => ({ entrypoint: [value] })],
  ['healthcheck', 'healthcheck.test[2]', (value) => ({ healthcheck: { test: ['CMD', 'probe', value] } })],
  ['post_start[0].command', 'post_start[0].command[0]', (value) => ({ postStart: [{ command: [value] }] })],
  ['pre_stop[0].command', 'pre_stop[0].command[0]', (value) => ({ preStop: [{ command: [value] }] })],
  ['labels', 'labels["a.b"]', (value) => ({ labels: { 'a.b': value } })],
  ['annotations', 'annotations.a', (value) => ({ annotations: { a: value } })],
  ['hostname', 'hostname', (value) => ({ hostname: value })],
  ['container_name', 'container_name', (value) => ({ containerName: value })],
  ['build.args', 'build.args.KEY', (value) => ({ build: { args: { KEY: value } } })],
  ['build.labels', 'build.labels.key', (value) => ({ build: { labels: { key: value } } })],
];

test.each(VISIBLE)('a secret in `%s` can be read by others', (place, path, props) => {
  for (const value of [secret, within]) {
    expect(findings(props(value))).toEqual([
      `error SECRET-EXPOSED services.web.${path}: the secret \`PASSWORD\` stands in \`${place}\` of \`web\`, where others can read it; pass it in \`environment\`, or as a file with \`secrets\`, and read it from there`,
    ]);
  }
});

test.each(VISIBLE)('a setting in `%s` may be read by others', (_, __, props) => {
  expect(findings(props(text`${env.required('HOST', 'the host')}-${env.optional('PORT', '1', 'the port')}`))).toEqual(
    [],
  );
});

test.each<[string, ServiceProps]>([
  ['the environment', { environment: { PASSWORD: secret, URL: within } }],
  ['the environment of a hook', { postStart: [{ command: ['run'], environment: { PASSWORD: secret } }] }],
  ['the source of a mount', { volumes: [{ type: 'bind', source: text`/mnt/${secret}`, target: '/mnt' }] }],
])('a secret may stand in %s', (_, props) => {
  expect(findings(props)).toEqual([]);
});
