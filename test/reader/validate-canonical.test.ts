import { expect, test } from 'vitest';
import { validateCanonical } from '../../lib/reader/validate-canonical.ts';
import { nodeOf } from './node-of.ts';
import { outcome } from './service-of.ts';

function told(text: string): readonly string[] {
  return outcome(nodeOf(text), (node, tell) => {
    validateCanonical(node, tell);
    return node;
  }).told;
}

test.each([
  'volumes: {a: {external: true, name: b, x-c: 1}, d: {external: false, driver: local}, e: }',
  'networks: {a: {external: true, driver: bridge}}',
  'configs: {a: {file: b}, c: {content: ""}, d: {environment: E}, e: {external: true}, f: {driver: x}}',
  'secrets: {a: {file: b}, d: {environment: E}, e: {external: false}, f: {driver: x}}',
  'services: {web: {ports: [{target: 80, host_ip: "::1"}, {target: 81}]}}',
  'services: {web: {gpus: [{count: 1}, {device_ids: [a]}]}}',
])('%s is fine', (text) => {
  expect(told(text)).toEqual([]);
});

test.each([
  [
    'volumes: {a: {external: true, driver: local, labels: {}}}',
    '1:39 FORM-EXTERNAL volumes.a.driver: `a` is external, which Compose does not create, and says `driver` all the same',
    '1:54 FORM-EXTERNAL volumes.a.labels: `a` is external, which Compose does not create, and says `labels` all the same',
  ],
  ['configs: {a: {}}', '1:11 FORM-SOURCE configs.a: the config `a` does not say where it comes from'],
  [
    'configs: {a: {file: b, content: c}}',
    '1:33 FORM-SOURCE configs.a.content: the config `a` has both `file` and `content`',
  ],
  ['secrets: {a: {content: b}}', '1:11 FORM-SOURCE secrets.a: the secret `a` does not say where it comes from'],
  [
    'services: {web: {ports: [{target: 80, host_ip: localhost}]}}',
    '1:48 FORM-ADDRESS services.web.ports[0].host_ip: `localhost` is not an address',
  ],
  [
    'services: {web: {ports: [{target: 80, host_ip: ""}]}}',
    '1:48 FORM-ADDRESS services.web.ports[0].host_ip: what `host_ip` says is not an address',
  ],
  [
    'services: {web: {develop: {watch: [{action: rebuild, path: ""}]}}}',
    '1:60 FORM-WATCH services.web.develop.watch[0].path: nothing is watched: its `path` is empty',
  ],
  [
    'services: {web: {gpus: [{count: 1, device_ids: [a]}]}}',
    '1:25 FORM-DEVICES services.web.gpus[0]: devices are asked for both by `count` and by `device_ids`',
  ],
  [
    'services: {web: {deploy: {resources: {reservations: {devices: [{count: 1, device_ids: [a]}]}}}}}',
    '1:64 FORM-DEVICES services.web.deploy.resources.reservations.devices[0]: devices are asked for both by `count` and by `device_ids`',
  ],
])('%s is told', (text, ...lines) => {
  expect(told(text)).toEqual(lines.map((line) => `compose.yaml:${line}`));
});
