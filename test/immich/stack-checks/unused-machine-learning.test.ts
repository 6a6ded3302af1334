import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { judged, type Workshop } from './judged.ts';

const domain = env.required('DOMAINNAME', 'base domain');

function unused(urls: readonly string[] | undefined, more: (workshop: Workshop) => void = () => {}) {
  return judged((workshop) => {
    workshop.learning();
    workshop.server({ config: workshop.config(urls === undefined ? {} : { machineLearning: { urls: [...urls] } }) });
    more(workshop);
  });
}

test('a machine learning that no URL names is told', () => {
  expect(unused(['http://gpu.lan:3003'])).toEqual([
    'warning IMC-ML-UNUSED services.ml: `ml` runs, but no item of `machineLearning.urls` leads to it; add its `url`, or take it away',
  ]);
});

test('so is one that is switched off', () => {
  expect(unused(undefined)).toEqual([
    'warning IMC-ML-UNUSED services.ml: `ml` runs, but `machineLearning.enabled` is false; switch machine learning on, or take the service away',
  ]);
});

test('one that a URL names is of use', () => {
  expect(unused(['http://gpu.lan:3003', 'http://ml:3003'])).toEqual([]);
});

test('each one counts', () => {
  const found = unused(['http://ml:3003'], ({ backend, service }) => {
    service('spare', { image: 'ghcr.io/immich-app/immich-machine-learning:v3.2.2', networks: [backend] });
  });
  expect(found).toEqual([expect.stringContaining('warning IMC-ML-UNUSED services.spare: ')]);
});

test('a server with other settings may ask for it', () => {
  const found = unused(['http://gpu.lan:3003'], ({ server }) => void server({}, 'second'));
  expect(found.filter((line) => line.includes('IMC-ML-UNUSED'))).toEqual([]);
});

test('so may somebody outside, through a port of the host', () => {
  const found = judged(({ config, learning, server }) => {
    learning().addPort({ target: 3003, published: 3003 });
    server({ config: config({ machineLearning: { urls: ['http://gpu.lan:3003'] } }) });
  });
  expect(found).toEqual([]);
});

test('a URL with a variable for its host may lead there', () => {
  const found = judged(({ config, learning, server }) => {
    learning();
    server({ config: config({ machineLearning: { urls: [text`http://${domain}:3003`] } }) });
  });
  expect(found).toEqual([]);
});
