import { expect, test } from 'vitest';
import { neededVersions } from '../../../lib/docs/preflight/needed-versions.ts';
import { modelOf } from '../../support/model-of.ts';

const LEAST = { engine: '20.10', compose: '2.1.1' };
const web = (...lines: readonly string[]) => ['services:', '  web:', ...lines.map((line) => `    ${line}`)].join('\n');

test.each<[string, string, Partial<typeof LEAST>]>([
  ['what every stack uses', web('image: x'), {}],
  ['a dependency that may be missing', web('depends_on: {db: {condition: x, required: false}}'), { compose: '2.20.0' }],
  ['a dependency that restarts it', web('depends_on: {db: {condition: x, restart: true}}'), { compose: '2.17.0' }],
  [
    'the latest of several',
    web('gpus: [{count: 1}]', 'develop: {}', 'depends_on: {db: {condition: x, required: false}}'),
    { compose: '2.30.0' },
  ],
  ['what needs both', web('healthcheck: {start_interval: 1s}'), { compose: '2.20.2', engine: '25' }],
  [
    'the later of two engines',
    web('networks: {a: {interface_name: b, gw_priority: 1}}'),
    { compose: '2.36.0', engine: '28.1' },
  ],
  ['a mount of an image', web('volumes: [{type: image, source: a, target: /a}]'), { engine: '28' }],
  ['a subpath', web('volumes: [{type: volume, volume: {subpath: a}}]'), { engine: '26' }],
  ['hooks', web('post_start: [{command: a}]'), { compose: '2.30.0' }],
  ['an env file that may be missing', web('env_file: [{path: a, required: false}]'), { compose: '2.24.0' }],
  ['labels that only sound like it', web('labels: {gpus: a, healthcheck/start_interval: b}'), {}],
  ['an include', 'services: {}\ninclude: [{path: [a]}]', { compose: '2.20.3' }],
  ['a config with content', 'services: {}\nconfigs: {a: {content: b}}', { compose: '2.23.1' }],
])('%s', (_, text, more) => {
  expect(neededVersions(modelOf(text).document)).toEqual({ ...LEAST, ...more });
});
