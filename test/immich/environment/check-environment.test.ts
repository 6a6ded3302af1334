import { Annotations, Aspects, env, Lazy, Service, text, type ComposeStack } from 'cdk-compose';
import { ImmichServer, MachineLearning } from 'cdk-compose/immich';
import type { ImmichServerProps, MachineLearningProps } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { serviceText } from '../../support/service-text.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { modelsOf, partsOf } from '../parts.ts';

type Change = (server: ImmichServer, stack: ComposeStack) => void;

function server(environment: ImmichServerProps['environment'], change: Change = () => {}, version = '3.2.2'): Template {
  return templateOf((stack) => {
    const { frontend, backend, ...parts } = partsOf(stack);
    const image = pinned(`ghcr.io/immich-app/immich-server:v${version}`);
    const networks = [frontend, backend];
    const own = new ImmichServer(stack, 'server', { ...parts, image, networks, environment: environment ?? {} });
    change(own, stack);
  });
}

function learning(environment: NonNullable<MachineLearningProps['environment']>, version = '3.2.2'): Template {
  return templateOf((stack) => {
    const { identity, frontend, init } = partsOf(stack);
    const image = pinned(`ghcr.io/immich-app/immich-machine-learning:v${version}-openvino`);
    const props = {
      identity,
      init,
      image,
      networks: [frontend],
      cache: modelsOf(stack),
      acceleration: 'openvino',
    } as const;
    const hostGroups = { render: env.required('RENDER_GID', 'id of the group render') };
    new MachineLearning(stack, 'ml', { ...props, hostGroups, environment });
  });
}

const codes = (template: Template): readonly string[] =>
  template.diagnostics.filter(({ code }) => code.startsWith('IMMICH-ENV')).map(({ code, path }) => `${code} ${path}`);

test('what the environment says stands beside what follows from the other props', () => {
  const level = env.optional('LOG_LEVEL', 'log', 'how much the server logs');
  const template = server({ IMMICH_LOG_LEVEL: level, IMMICH_ALLOW_SETUP: false, IMMICH_HOST: text`${level}` });
  expect(serviceText(template, 'server', 'environment')).toContain(
    '  IMMICH_LOG_LEVEL: ${LOG_LEVEL:-log}\n  IMMICH_ALLOW_SETUP: false\n  IMMICH_HOST: ${LOG_LEVEL:-log}\n',
  );
  expect(codes(template)).toEqual([]);
  expect(serviceText(learning({ MACHINE_LEARNING_WORKERS: 2 }), 'ml', 'environment')).toContain('WORKERS: 2');
});

test('each finding tells where the variable was said', () => {
  const template = server({ IMMICH_TRUSTED_PROXIES: 'traefik' }, (own) => {
    own.addEnvironment({ DB_HOST: 'db' });
    own.override('environment.IMMICH_PROT', '1');
  });
  expect(told(template).filter((line) => line.includes('IMMICH-ENV'))).toEqual([
    expect.stringMatching(/^error IMMICH-ENV-INVALID services\.server\.environment\.IMMICH_TRUSTED_PROXIES: /),
    expect.stringMatching(/^warning IMMICH-ENV-UNKNOWN services\.server\.environment\.DB_HOST: .*`DB_HOSTNAME`\?$/),
    expect.stringMatching(/^warning IMMICH-ENV-UNKNOWN services\.server\.environment\.IMMICH_PROT: /),
  ]);
  const [created = 0, added = 0, overridden = 0] = template.diagnostics
    .filter(({ code }) => code.startsWith('IMMICH-ENV'))
    .map(({ line }) => line);
  expect(added).toBeGreaterThan(created);
  expect(overridden).toBe(added + 1);
});

test.each<[string, Change]>([
  ['addEnvironment', (own) => own.addEnvironment({ IMMICH_PROT: 1 })],
  ['a lazy value', (own) => own.addEnvironment({ IMMICH_PROT: Lazy.of(() => 'late') })],
  ['an override', (own) => own.override('environment.IMMICH_PROT', '1')],
  ['an override of all', (own) => own.override('environment', { IMMICH_PROT: '1' })],
  [
    'an aspect',
    (_, stack) =>
      Aspects.of(stack).add({
        visit: (construct) => {
          if (Service.isService(construct)) construct.addEnvironment({ IMMICH_PROT: 1 });
        },
      }),
  ],
])('it does not matter who said it: %s', (_, change) => {
  expect(codes(server({}, change))).toContain('IMMICH-ENV-UNKNOWN services.server.environment.IMMICH_PROT');
});

test('what an override takes away is not there', () => {
  const change: Change = (own) => {
    own.addEnvironment({ IMMICH_PROT: 1 });
    own.override('environment.IMMICH_PROT', undefined);
  };
  expect(codes(server({}, change))).toEqual([]);
});

test('an environment that is none is told of by others alone', () => {
  expect(codes(server({}, (own) => own.override('environment', ['IMMICH_PROT=1'])))).toEqual([]);
  expect(codes(server({}, (own) => own.override('environment', text`${env.required('ALL', 'all')}`)))).toEqual([]);
  expect(codes(server({}, (own) => own.override('environment.DB_PORT.x.y', 1)))).toEqual([]);
  expect(codes(server({}, (own) => own.addEnvironment({ IMMICH_PORT: Symbol('x') as never })))).toEqual([]);
});

test('the version of the image decides', () => {
  const change: Change = (own) => own.addEnvironment({ IMMICH_MACHINE_LEARNING_PING_TIMEOUT: 5 });
  const found = ['IMMICH-ENV-RETIRED services.server.environment.IMMICH_MACHINE_LEARNING_PING_TIMEOUT'];
  expect(codes(server({}, change, '2.7.5'))).toEqual([]);
  expect(codes(server({}, change))).toEqual(found);
  const revision = { MACHINE_LEARNING_MODEL_REVISION: 'v2' };
  expect(codes(learning(revision))).toEqual([
    'IMMICH-ENV-UNKNOWN services.ml.environment.MACHINE_LEARNING_MODEL_REVISION',
  ]);
  expect(codes(learning(revision, '3.3.0'))).toEqual([]);
});

test('a variable for a plugin is acknowledged with its reason', () => {
  const change = (reason?: string): Change => {
    return (own) => {
      own.addEnvironment({ IMMICH_PLUGIN_KEY: 'x' });
      if (reason !== undefined) Annotations.of(own).acknowledge('IMMICH-ENV-UNKNOWN', reason);
    };
  };
  expect(codes(server({}, change()))).toEqual(['IMMICH-ENV-UNKNOWN services.server.environment.IMMICH_PLUGIN_KEY']);
  expect(codes(server({}, change('a plugin of ours reads it')))).toEqual([]);
});
