import { env, Network, Service, text, type ComposeStack } from 'cdk-compose';
import { TraefikRoute } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const domain = env.required('DOMAINNAME', 'base domain');
const image = pinned('docker.io/example/wiki:1.2.3');

function frontend(stack: ComposeStack): Network {
  return new Network(stack, 'wiki-frontend', { name: 'wiki-frontend' });
}

test('a router is labels of the service, in the order in which they are read', () => {
  const template = templateOf((stack) => {
    const network = frontend(stack);
    const wiki = new Service(stack, 'wiki', { image, networks: [network] });
    new TraefikRoute(wiki, 'wiki-rtr', {
      host: text`wiki.${domain}`,
      entrypoints: ['https', 'http'],
      middlewares: ['chain-auth@file', 'gzip@file'],
      network,
      port: 8080,
    });
  });
  expect(serviceText(template, 'wiki', 'labels')).toMatchInlineSnapshot(`
    "labels:
      - traefik.enable=true
      - traefik.docker.network=wiki-frontend
      - traefik.http.routers.wiki-rtr.rule=Host(\`wiki.\${DOMAINNAME:?base domain}\`)
      - traefik.http.routers.wiki-rtr.entrypoints=https,http
      - traefik.http.routers.wiki-rtr.middlewares=chain-auth@file,gzip@file
      - traefik.http.routers.wiki-rtr.service=demo
      - traefik.http.services.demo.loadbalancer.server.port=8080"
  `);
  expect(told(template)).toEqual([]);
});

test('paths limit the rule, and a router without middlewares says nothing of them', () => {
  const template = templateOf((stack) => {
    const network = frontend(stack);
    const wiki = new Service(stack, 'wiki', { image, networks: [network] });
    const route = { entrypoints: ['https'], network, port: 8080 } as const;
    new TraefikRoute(wiki, 'api', { ...route, host: 'wiki.example.org', paths: ['/api', '/.well-known/wiki'] });
  });
  expect(serviceText(template, 'wiki', 'labels')).toContain(
    'rule=Host(`wiki.example.org`) && (PathPrefix(`/api`) || PathPrefix(`/.well-known/wiki`))',
  );
  expect(serviceText(template, 'wiki', 'labels')).not.toContain('middlewares');
});

test('several routers share one service of Traefik, of the name of the stack unless another is said', () => {
  const template = templateOf((stack) => {
    const network = frontend(stack);
    const wiki = new Service(stack, 'wiki', { image, networks: [network] });
    const route = { host: 'wiki.example.org', network, port: 8080 } as const;
    new TraefikRoute(wiki, 'wiki-rtr', { ...route, entrypoints: ['https'] });
    new TraefikRoute(wiki, 'wiki-monitor', { ...route, entrypoints: ['monitoring'] });
    new TraefikRoute(wiki, 'wiki-admin', { ...route, entrypoints: ['admin'], port: 9090, service: 'admin' });
  });
  const labels = serviceText(template, 'wiki', 'labels').split('\n');
  expect(labels.filter((label) => /service=|port=/.test(label))).toEqual([
    '  - traefik.http.routers.wiki-rtr.service=demo',
    '  - traefik.http.services.demo.loadbalancer.server.port=8080',
    '  - traefik.http.routers.wiki-monitor.service=demo',
    '  - traefik.http.routers.wiki-admin.service=admin',
    '  - traefik.http.services.admin.loadbalancer.server.port=9090',
  ]);
});

test('a network that Compose would name by itself cannot be told to Traefik', () => {
  const template = templateOf((stack) => {
    const network = new Network(stack, 'frontend', {});
    const wiki = new Service(stack, 'wiki', { image, networks: [network] });
    new TraefikRoute(wiki, 'wiki-rtr', { host: 'wiki.example.org', entrypoints: ['https'], network, port: 8080 });
  });
  expect(told(template)).toEqual([
    "error NET-UNNAMED: Traefik must be told the name of the network `frontend`, which has none of its own; give it `name: 'frontend'`",
  ]);
});

test('each router is a row of the README', () => {
  const template = templateOf((stack) => {
    const network = frontend(stack);
    const wiki = new Service(stack, 'wiki', { image, networks: [network] });
    const route = { host: text`wiki.${domain}`, entrypoints: ['https'], network, port: 8080 } as const;
    new TraefikRoute(wiki, 'wiki-rtr', { ...route, middlewares: ['chain-auth@file'] });
    new TraefikRoute(wiki, 'wiki-api', { ...route, paths: ['/a', '/b'] });
  });
  const readme = template.artifact('README.md');
  expect(readme.slice(readme.indexOf('## Routes'))).toMatchInlineSnapshot(`
    "## Routes

    | Router | Rule | Entry points | Middlewares |
    | --- | --- | --- | --- |
    | \`wiki-rtr\` | \`Host('wiki.\${DOMAINNAME}')\` | https | chain-auth@file |
    | \`wiki-api\` | \`Host('wiki.\${DOMAINNAME}') && (PathPrefix('/a') \\|\\| PathPrefix('/b'))\` | https |  |
    "
  `);
});

test('a router without an entry point does not compile', () => {
  templateOf((stack) => {
    const network = frontend(stack);
    const wiki = new Service(stack, 'wiki', { image, networks: [network] });
    // @ts-expect-error it would answer on every default entry point
    new TraefikRoute(wiki, 'wiki-rtr', { host: 'wiki.example.org', entrypoints: [], network, port: 8080 });
  });
});

test.each([
  {
    fault: 'a network that the service is not on',
    code: 'ROUTE-NETWORK',
    id: 'wiki-rtr',
    isOn: false,
    ports: [8080],
  },
  {
    fault: 'two ports for one service of Traefik',
    code: 'ROUTE-PORT',
    id: 'wiki-rtr',
    isOn: true,
    ports: [8080, 9090],
  },
  { fault: 'a name with a dot', code: 'ROUTE-NAME', id: 'wiki.rtr', isOn: true, ports: [8080] },
])('a route with $fault is a finding on its own line', ({ code, id, isOn, ports }) => {
  const template = templateOf((stack) => {
    const network = frontend(stack);
    const other = new Network(stack, 'wiki-backend', { name: 'wiki-backend' });
    const wiki = new Service(stack, 'wiki', { image, networks: [isOn ? network : other] });
    for (const [index, port] of ports.entries()) {
      const route = { host: `${index}.example.org`, entrypoints: ['https'], network, port } as const;
      new TraefikRoute(wiki, index === 0 ? id : `${id}-${index}`, route);
    }
  });
  expect(template.diagnostics.map((found) => [found.code, found.construct])).toEqual([[code, `demo/wiki/${id}`]]);
});
