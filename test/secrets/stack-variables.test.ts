import { env, Network, Service, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { stackVariables } from '../../lib/secrets/stack-variables.ts';
import { templateOf } from '../support/template-of.ts';

test('are the variables in order of first use, with the services that see each', () => {
  const domain = env.required('DOMAINNAME', 'base domain');
  const password = env.secret('DB_PASSWORD', 'password of the database user');
  const { model } = templateOf((stack) => {
    new Service(stack, 'b', { environment: { URL: text`https://b.${domain}`, PASSWORD: password } });
    new Service(stack, 'a', { labels: { host: text`a.${domain}`, again: text`${domain}` } });
    new Network(stack, 'front', { name: text`front-${env.optional('SUFFIX', 'x', 'suffix of names')}` });
  });
  expect(stackVariables(model.document).map(({ variable, services }) => [variable.name, services])).toEqual([
    ['DOMAINNAME', ['b', 'a']],
    ['DB_PASSWORD', ['b']],
    ['SUFFIX', []],
  ]);
});

test('are told by the declaration that says what they are for', () => {
  const { model } = templateOf((stack) => {
    new Service(stack, 'a', { environment: { A: env.secret('TOKEN') } });
    new Service(stack, 'b', { environment: { B: env.secret('TOKEN', 'token of the registry') } });
    new Service(stack, 'c', { environment: { C: env.secret('TOKEN', 'told a second time') } });
  });
  const [token, ...others] = stackVariables(model.document);
  expect(others).toEqual([]);
  expect(token).toMatchObject({ variable: { purpose: 'token of the registry' }, services: ['a', 'b', 'c'] });
});
