import { expect, test } from 'vitest';
import { validateDocument } from '../../../lib/compose/validate-document.ts';

function hintOf(document: unknown): string | undefined {
  return validateDocument(document).find(({ code }) => code === 'SCHEMA-KEY')?.hint;
}

test.each<[object, string]>([
  [{ helthcheck: {} }, 'did you mean `healthcheck`?'],
  [{ Image: 'a' }, 'did you mean `image`?'],
  [{ containerName: 'a' }, 'did you mean `container_name`?'],
  [{ 'read-only': true }, 'did you mean `read_only`?'],
  [{ port: [] }, 'did you mean `ports`?'],
  [{ name: 'a' }, 'it is called `container_name` here'],
  [{ cmd: 'a' }, 'it is called `command` here'],
  [{ memory: '1g' }, 'it is called `mem_limit` here'],
  [{ net: 'host' }, 'it is called `network_mode` here'],
  [{ log_driver: 'syslog' }, 'it is called `logging.driver` here'],
  [{ deploy: { resources: { limits: { mem_limit: '1g' } } } }, 'it is called `memory` here'],
  [{ healthcheck: { command: 'a' } }, 'it is called `test` here'],
  [{ ports: [{ host_port: 1 }] }, 'it is called `published` here'],
  [{ interval: '5s' }, 'it belongs below `healthcheck`'],
  [{ replicas: 2 }, 'it belongs below `deploy`'],
  [{ dockerfile: 'a' }, 'it belongs below `build`'],
  [{ max_attempts: 2 }, 'it belongs below `deploy.restart_policy`'],
  [{ published: 80 }, 'it belongs below `ports[]`'],
  [{ healthcheck: { image: 'a' } }, 'it belongs to `services.web` itself'],
  [{ deploy: { resources: { limits: { hostname: 'a' } } } }, 'it belongs to `services.web` itself'],
  [{ logging: { nonsense: 1 } }, 'it has `driver` or `options`'],
  [{ nonsense: 1 }, 'take it away, or let it begin with `x-` where it is meant for other tools'],
])('%j in a service is told with a way out', (service, hint) => {
  expect(hintOf({ services: { web: service } })).toBe(hint);
});

test.each<[object, string]>([
  [{ service: {} }, 'did you mean `services`?'],
  [{ web: { image: 'nginx' } }, 'services stand below `services`'],
  [
    { networks: { lan: { odd: { labels: {} } } } },
    'take it away, or let it begin with `x-` where it is meant for other tools',
  ],
  [{ image: 'nginx' }, 'it belongs below `services.<name>`'],
  [{ subnet: '10.0.0.0/8' }, 'it belongs below `networks.<name>.ipam.config[]`'],
  [{ networks: { lan: { subnet: '10.0.0.0/8' } } }, 'it belongs below `ipam.config[]`'],
  [{ networks: { lan: { ipam: { internal: true } } } }, 'it belongs to `networks.lan` itself'],
])('%j is told with a way out', (document, hint) => {
  expect(hintOf(document)).toBe(hint);
});
