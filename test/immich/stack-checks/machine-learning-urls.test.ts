import { env, Network, text } from 'cdk-compose';
import type { ImmichServer } from 'cdk-compose/immich';
import { describe, expect, test } from 'vitest';
import { asking, plain, type Urls } from './asking.ts';
import { judged, type Workshop } from './judged.ts';

const domain = env.required('DOMAINNAME', 'base domain');

test('the url of a service on a network of the server is fine', () => {
  expect(asking(['http://ml:3003'], plain)).toEqual([]);
  expect(asking(['http://ML:3003/'], plain)).toEqual([]);
});

test('a name that no service has is told, with the one that was meant', () => {
  expect(asking(['http://mll:3003'], plain)).toEqual([
    'error IMC-ML-URL machineLearning.urls[0]: `machineLearning.urls[0]` leads to `mll`, which is no service of the stack; did you mean `http://ml:3003`? If not, name another host by its address or its full name, such as `gpu.lan`',
  ]);
  expect(asking(['http://gpu-box:3003'], () => {})).toEqual([
    'error IMC-ML-URL machineLearning.urls[0]: `machineLearning.urls[0]` leads to `gpu-box`, which is no service of the stack; name a service, or another host by its address or its full name, such as `gpu.lan`',
  ]);
});

test.each([text`${domain}://mll:3003`, text`http://mll:${domain}`])('%o has a name that no service has', (url) => {
  expect(asking([url], plain)).toEqual([expect.stringContaining('leads to `mll`, which is no service of the stack')]);
});

test('each URL is looked at', () => {
  const urls: Urls = ['http://ml:3003', 'http://gone:3003', 'http://ml:80'];
  expect(asking(urls, plain).map((line) => line.split(':', 1)[0])).toEqual([
    'error IMC-ML-URL machineLearning.urls[1]',
    'error IMC-ML-URL machineLearning.urls[2]',
  ]);
});

describe('what Immich looks for where nothing is said', () => {
  test('is a service of that name', () => {
    expect(asking(undefined, ({ learning }) => void learning({}, 'immich-machine-learning'))).toEqual([]);
  });

  test('is not one of another name', () => {
    expect(asking(undefined, plain)).toEqual([
      'error IMC-ML-URL machineLearning.urls: `machineLearning.urls` is not said, and by default leads to `immich-machine-learning`, which is no service of the stack; did you mean `http://ml:3003`? If not, name another host by its address or its full name, such as `gpu.lan`',
    ]);
  });

  test('is missed in a stack without any, more mildly', () => {
    expect(asking(undefined, () => {})).toEqual([
      'warning IMC-ML-URL machineLearning.urls: machine learning is on, but nothing in the stack is `immich-machine-learning`, where Immich looks for it; say `machineLearning.enabled: false`, or where it runs: `machineLearning.urls`',
    ]);
  });

  test('is what a variable of the server says', () => {
    const other = (_: Workshop, server: ImmichServer) =>
      server.addEnvironment({ IMMICH_MACHINE_LEARNING_URL: 'http://ml:3003' });
    expect(
      asking(undefined, (workshop, server) => {
        plain(workshop);
        other(workshop, server);
      }),
    ).toEqual([]);
    expect(asking(undefined, other)).toEqual([
      expect.stringMatching(/^error IMC-ML-URL machineLearning.urls: `IMMICH_MACHINE_LEARNING_URL` leads to `ml`/),
    ]);
    expect(asking(['http://ml:3003'], other)).toHaveLength(1);
  });

  test.each([
    ['the setting', { enabled: false }, {}],
    ['a variable of the server', {}, { IMMICH_MACHINE_LEARNING_ENABLED: 'false' }],
  ])('is nothing where %s switches it off', (_, machineLearning, variables) => {
    const found = judged((workshop) => {
      const server = workshop.server({ config: workshop.config({ machineLearning }) });
      server.addEnvironment(variables);
    });
    expect(found).toEqual([]);
  });
});

describe('names', () => {
  test.each<[string, (workshop: Workshop) => void]>([
    ['its container', ({ learning }) => learning().set({ containerName: 'brain' })],
    ['its host', ({ learning }) => learning().set({ hostname: 'brain' })],
    ['an alias', ({ learning, backend }) => learning().set({ networks: [{ network: backend, aliases: ['brain'] }] })],
  ])('%s is one', (_, build) => {
    expect(asking(['http://brain:3003'], build)).toEqual([]);
  });

  test('a fixed address is one, also on a network without a way out', () => {
    const found = judged(({ backend, config, learning, server }) => {
      learning().set({ networks: [{ network: backend, ipv4Address: '172.30.0.9' }] });
      server({ config: config({ machineLearning: { urls: ['http://172.30.0.9:3003'] } }), networks: [backend] });
    });
    expect(found).toEqual([]);
  });

  test('an alias on a network that the server is not on is none', () => {
    const found = asking(['http://brain:3003'], ({ backend, learning, stack }) => {
      const aside = new Network(stack, 'aside');
      learning().set({ networks: [backend, { network: aside, aliases: ['brain'] }] });
    });
    expect(found).toHaveLength(1);
  });

  test.each<[string, (server: ImmichServer) => void]>([
    ['a host of its own', (server) => server.set({ extraHosts: { 'gpu-box': '192.168.1.9' } })],
    ['a link', (server) => server.set({ externalLinks: ['elsewhere:gpu-box'] })],
    ['its name server', (server) => server.set({ dns: ['192.168.1.1'] })],
    ['its search domain', (server) => server.set({ dnsSearch: ['lan'] })],
    ['the names of the host', (server) => server.override('network_mode', 'host')],
    ['the network of the host', (server) => server.set({ networks: [], networkMode: 'host' })],
  ])('a server may know others from %s', (_, change) => {
    expect(asking(['http://gpu-box:3003'], (__, server) => change(server))).toEqual([]);
  });

  test('a variable may be any', () => {
    expect(
      asking([text`http://ml.${domain}:3003`, text`http://${domain}:3003`, domain, text`${domain}:3003`], () => {}),
    ).toEqual([]);
  });

  test.each(['localhost', '127.0.0.1', '127.1', '[::1]'])('%s is the server itself', (host) => {
    expect(asking([`http://${host}:3003`], plain)).toEqual([
      expect.stringMatching(/which is the container of the server itself; take the `url` of the `MachineLearning`/),
    ]);
  });

  test('what no server could ask is not told twice', () => {
    expect(asking(['ml:3003', '', 'ftp://ml'], plain)).toEqual([]);
  });
});

describe('other hosts', () => {
  test('the default network may be declared without a way out', () => {
    const found = asking(['http://gpu.lan:3003'], ({ stack }, server) => {
      new Network(stack, 'default', { internal: true });
      server.set({ networks: [] });
    });
    expect(found).toHaveLength(1);
  });

  test.each(['192.168.1.9', 'gpu.lan', '[fd00::9]'])('%s is reached over a network with a way out', (host) => {
    expect(asking([`http://${host}:3003`], () => {})).toEqual([]);
  });

  test('without one nothing is reached', () => {
    const found = judged(({ backend, config, server }) => {
      server({ config: config({ machineLearning: { urls: ['http://gpu.lan:3003'] } }), networks: [backend] });
    });
    expect(found).toEqual([
      'error IMC-ML-URL machineLearning.urls[0]: `machineLearning.urls[0]` leads to `gpu.lan`, but no network of `server` leads out; add a network without `internal` to `server`',
    ]);
  });
});

test('nobody asks where no server reads the settings', () => {
  const found = judged(({ config, learning }) => {
    learning();
    config({ machineLearning: { urls: ['http://gone:3003'] } });
  });
  expect(found).toEqual([]);
});
