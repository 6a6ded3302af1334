import { App, ComposeStack, env, Network, Service, text } from 'cdk-compose';
import type { ImmichServer } from 'cdk-compose/immich';
import { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { told } from '../../support/told.ts';
import { asking, plain } from './asking.ts';
import { judged, workshopIn, type Workshop } from './judged.ts';

const domain = env.required('DOMAINNAME', 'base domain');

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
