import { env, Service, text } from 'cdk-compose';
import { GatusEndpoint, type GatusEndpointProps } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';

function labels(props: GatusEndpointProps): string {
  const template = templateOf((stack) => {
    const wiki = new Service(stack, 'wiki', { image: pinned('docker.io/example/wiki:1.2.3') });
    new GatusEndpoint(wiki, 'gatus', props);
  });
  return serviceText(template, 'wiki', 'labels');
}

test('an endpoint needs no more than a URL', () => {
  expect(labels({ url: 'https://wiki.example.org' })).toMatchInlineSnapshot(`
    "labels:
      - gatus.url=https://wiki.example.org
      - gatus.conditions=["[STATUS] == 200","[RESPONSE_TIME] < 1000"]"
  `);
});

test('an endpoint by address asks for a host, and has conditions and alerts as JSON', () => {
  const host = text`wiki.${env.required('DOMAINNAME', 'base domain')}`;
  const conditions = ['[STATUS] == 204', '[BODY].name == "wiki"'];
  expect(labels({ url: 'http://172.30.100.6:8444/ping', host, conditions, alerts: ['email', 'custom'] }))
    .toMatchInlineSnapshot(`
    "labels:
      - gatus.url=http://172.30.100.6:8444/ping
      - gatus.headers.Host=wiki.\${DOMAINNAME:?base domain}
      - gatus.conditions=["[STATUS] == 204","[BODY].name == \\"wiki\\""]
      - gatus.alerts=[{"type":"email"},{"type":"custom"}]"
  `);
});
