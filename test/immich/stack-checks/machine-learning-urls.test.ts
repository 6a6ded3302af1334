import { App, ComposeStack, env, Network, Service, text } from 'cdk-compose';
import type { ImmichServer, ImmichSettings } from 'cdk-compose/immich';
import { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { told } from '../../support/told.ts';
import { judged, workshopIn, type Workshop } from './judged.ts';

type Urls = NonNullable<NonNullable<ImmichSettings['machineLearning']>['urls']>;

const domain = env.required('DOMAINNAME', 'base domain');

// One server, machine learning beside it where `build` makes one.
function asking(urls: Urls | undefined, build: (workshop: Workshop, server: ImmichServer) => void): readonly string[] {
  return judged((workshop) => {
    const config = workshop.config({ machineLearning: urls === undefined ? {} : { urls } });
    build(workshop, workshop.server({ config }));
  }).filter((line) => line.includes('IMC-ML-URL') || line.includes('PREPARE'));
}

const plain = ({ learning }: Workshop): void => void learning();

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

describe('networks', () => {
  test('a service on none of those of the server is not reached', () => {
    const found = judged(({ stack, config, learning, server }) => {
      const aside = new Network(stack, 'aside');
      learning({ networks: [aside] });
      server({ config: config({ machineLearning: { urls: ['http://ml:3003'] } }) });
    });
    expect(found).toEqual([
      'error IMC-ML-URL machineLearning.urls[0]: `machineLearning.urls[0]` leads to `ml`, which shares no network with `server`; put both on one network, such as `aside`',
    ]);
  });

  test('every server needs one, that of the API for what people search', () => {
    const found = judged(({ backend, config, frontend, learning, server }) => {
      const both = { config: config({ machineLearning: { urls: ['http://ml:3003'] } }) };
      learning();
      server({ ...both, workers: 'api', networks: [frontend] }, 'api');
      server({ ...both, workers: 'microservices', networks: [backend] }, 'jobs');
    });
    expect(found).toEqual([expect.stringContaining('leads to `ml`, which shares no network with `api`')]);
  });

  test('services without networks are on the default one', () => {
    const found = asking(['http://other:3003'], ({ service }, server) => {
      service('other');
      server.set({ networks: [] });
    });
    expect(found).toEqual([]);
  });

  test('a server in the container of another one has its networks', () => {
    const build = (joined: 'frontend' | 'backend') => (workshop: Workshop, server: ImmichServer) => {
      workshop.learning();
      workshop.service('vpn', { networks: [workshop[joined]] });
      server.set({ networks: [], networkMode: 'service:vpn' });
    };
    expect(asking(['http://ml:3003'], build('backend'))).toEqual([]);
    expect(asking(['http://ml:3003'], build('frontend'))).toHaveLength(1);
  });

  test.each(['host', 'service:vpn'])('machine learning on those of %s is not judged', (networkMode) => {
    const found = asking(['http://ml:3003'], ({ backend, learning, service }) => {
      service('vpn', { networks: [backend] });
      learning({ networks: [] }).set({ networkMode });
    });
    expect(found).toEqual([]);
  });

  test('machine learning without any is not reached', () => {
    const found = asking(['http://ml:3003'], ({ learning }) => {
      learning({ networks: [] }).set({ networkMode: 'none' });
    });
    expect(found).toEqual([
      'error IMC-ML-URL machineLearning.urls[0]: `machineLearning.urls[0]` leads to `ml`, which shares no network with `server`; put both on one network',
    ]);
  });

  test.each([
    ['http://ml:3003', 'shares no network with `server`'],
    ['http://gpu.lan:3003', 'no network of `server` leads out'],
  ])('a server without any does not reach %s', (url, message) => {
    const found = asking([url], (workshop, server) => {
      plain(workshop);
      server.set({ networks: [], networkMode: 'none' });
    });
    expect(found).toEqual([expect.stringContaining(message)]);
  });

  test('what is put over networks by hand is not judged', () => {
    for (const name of ['ml', 'ML']) {
      const found = asking([`http://${name}:3003`], ({ stack, learning }) => {
        learning({ networks: [new Network(stack, 'aside')] }, name).override('networks', { backend: null });
      });
      expect(found).toEqual([]);
    }
  });

  test('another stack is reached over a network of one name', () => {
    const build = (name: string): readonly string[] => {
      const app = new App();
      const stack = new ComposeStack(app, 'demo');
      const workshop = workshopIn(stack);
      const networks = [new Network(stack, 'shared', { name: 'shared', external: true }), workshop.backend];
      workshop.server({ config: workshop.config({ machineLearning: { urls: ['http://brain:3003'] } }), networks });
      const other = new ComposeStack(app, 'other');
      new Service(other, 'brain', {
        image: pinned('ghcr.io/immich-app/immich-machine-learning:v3.2.2'),
        networks: [new Network(other, 'mine', { name })],
      });
      return told(Template.fromStack(app, stack)).filter((line) => line.includes('IMC-ML-URL'));
    };
    expect(build('shared')).toEqual([]);
    expect(build('unshared')).toHaveLength(1);
  });
});

describe('ports', () => {
  test.each(['http://ml:80', 'http://ml', 'http://ml:3004'])('%s is not where machine learning listens', (url) => {
    expect(asking([url], plain)).toEqual([
      expect.stringMatching(/leads to port \d+ of `ml`, which listens on 3003; write `http:\/\/ml:3003`$/),
    ]);
  });

  test('machine learning may listen elsewhere', () => {
    const moved = ({ learning }: Workshop): void => learning().addEnvironment({ IMMICH_PORT: 8080 });
    expect(asking(['http://ml:8080'], moved)).toEqual([]);
    expect(asking(['http://ml:3003'], moved)).toHaveLength(1);
  });

  test('it speaks no TLS', () => {
    expect(asking(['https://ml:3003'], plain)).toEqual([
      expect.stringContaining('begins with `https`, but `ml` speaks plain HTTP; write `http://ml:3003`'),
    ]);
  });

  test('of any other service, those that it exposes are known', () => {
    const proxy =
      (expose: readonly (number | `${number}/tcp`)[]) =>
      ({ backend, service }: Workshop): void =>
        void service('proxy', { networks: [backend], expose });
    expect(asking(['http://proxy:3003'], proxy([]))).toEqual([]);
    expect(asking(['http://proxy:3003'], proxy([80, '3003/tcp']))).toEqual([]);
    for (const port of [80, '80/tcp'] as const) {
      expect(asking(['http://proxy:3003'], proxy([port]))).toEqual([
        expect.stringContaining('leads to port 3003 of `proxy`, which listens on 80'),
      ]);
    }
  });

  test('a variable may be any', () => {
    expect(asking([text`http://ml:${domain}`], plain)).toEqual([]);
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
