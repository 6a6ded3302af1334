import { env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { walkAttributes } from '../../../lib/compose/attributes/walk-attributes.ts';
import { formatPath } from '../../../lib/core/document-path.ts';

function visited(document: unknown): readonly string[] {
  const places: string[] = [];
  walkAttributes(document, (_, type, path) => {
    places.push(`${formatPath(path)} ${type.kind === 'scalar' ? type.reads : type.kind}`.trim());
  });
  return places;
}

test('every value is visited with its type, parents first, in the order of the document', () => {
  const document = {
    services: { web: { stop_grace_period: '5s', image: 'a', ports: ['80', { target: 81 }], environment: { A: 1 } } },
  };
  expect(visited(document)).toEqual([
    'object',
    'services map',
    'services.web object',
    'services.web.stop_grace_period duration',
    'services.web.image string',
    'services.web.ports list',
    'services.web.ports[0] string',
    'services.web.ports[1] object',
    'services.web.ports[1].target unsigned',
    'services.web.environment map',
    'services.web.environment.A string',
  ]);
});

test('a value that has a short form is visited as that form', () => {
  const web = { build: '.', environment: ['A=1'], gpus: 'all', dns: '1.1.1.1' };
  expect(visited({ services: { web } }).slice(3)).toEqual([
    'services.web.build string',
    'services.web.environment list',
    'services.web.environment[0] string',
    'services.web.gpus string',
    'services.web.dns string',
  ]);
});

test('what the format does not know is left out, and so is a value of no form of its attribute', () => {
  const web = { 'x-a': { image: 'a' }, imag: 'a', image: ['a'], healthcheck: null, constructor: 'a' };
  expect(visited({ services: { web } })).toEqual(['object', 'services map', 'services.web object']);
  expect(visited(null)).toEqual([]);
});

test('a text with variables is one value', () => {
  const hostname = text`a-${env.optional('B', 'b', 'a letter')}`;
  expect(visited({ services: { web: { hostname } } })).toContain('services.web.hostname string');
});
