import { env, Service, text, type ServiceProps } from 'cdk-compose';
import { HostPath } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import type { HomelabCode } from '../../../lib/checks/policies/homelab-policy-options.ts';
import { pinned } from '../../support/pinned.ts';
import { placesIn, placesOf } from '../../support/policy-findings.ts';

const image = pinned('docker.io/example/web:1.2.3');
const postgres = pinned('ghcr.io/immich-app/postgres:18-vectorchord0.5.3');
const data = { type: 'bind', source: './data/web', target: '/data' } as const;
const secret = env.secret('TOKEN', 'a token');

type Test = NonNullable<NonNullable<ServiceProps['healthcheck']>['test']>;
const probe = (...words: Test): ServiceProps => ({ healthcheck: { test: words } });
const shell = (line: string): ServiceProps => ({ healthcheck: { test: ['CMD-SHELL', line] } });
const onFailure = { restartPolicy: { condition: 'on-failure' } } as const;

test.each<[string, HomelabCode, ServiceProps, readonly string[]]>([
  ['unless stopped', 'POLICY-RESTART', { restart: 'unless-stopped' }, []],
  ['always', 'POLICY-RESTART', { restart: 'always' }, []],
  ['never', 'POLICY-RESTART', { restart: 'no' }, []],
  ['as the host says', 'POLICY-RESTART', { restart: env.optional('R', 'always', 'a policy') }, []],
  ['not said', 'POLICY-RESTART', {}, ['restart']],
  ['on failure', 'POLICY-RESTART', { restart: 'on-failure:3' }, ['restart']],
  ['a policy for Swarm', 'POLICY-RESTART', { restart: 'always', deploy: onFailure }, ['deploy.restart_policy']],
  ['hidden errors', 'POLICY-INIT-ERRORS', { restart: 'no', command: ['sh', '-c', 'a || true; b'] }, ['command']],
  ['errors hidden by `:`', 'POLICY-INIT-ERRORS', { restart: 'no', entrypoint: ['sh', '-c', 'a ||:'] }, ['entrypoint']],
  ['another way', 'POLICY-INIT-ERRORS', { restart: 'no', command: ['sh', '-c', 'a || truecrypt'] }, []],
  ['errors of what stays', 'POLICY-INIT-ERRORS', { command: ['sh', '-c', 'a || true'] }, []],
  ['a database that is killed', 'POLICY-STOP-GRACE', { image: postgres, volumes: [data] }, ['stop_grace_period']],
  ['one with time', 'POLICY-STOP-GRACE', { image: postgres, volumes: [data], stopGracePeriod: '1m' }, []],
  ['one that keeps nothing', 'POLICY-STOP-GRACE', { image: postgres }, []],
  ['no database', 'POLICY-STOP-GRACE', { image, volumes: [data] }, []],
  ['no rotation', 'POLICY-LOG-ROTATION', {}, ['logging']],
  ['a driver that rotates', 'POLICY-LOG-ROTATION', { logging: { driver: 'local' } }, []],
  ['a size', 'POLICY-LOG-ROTATION', { logging: { options: { 'max-size': '10m' } } }, []],
  ['files of any size', 'POLICY-LOG-ROTATION', { logging: { options: { 'max-file': '3' } } }, ['logging']],
  ['the log of what runs once', 'POLICY-LOG-ROTATION', { restart: 'no' }, []],
  ['no check', 'POLICY-HEALTHCHECK', {}, ['healthcheck']],
  ['no check of what runs once', 'POLICY-HEALTHCHECK', { restart: 'no' }, []],
  ['a check', 'POLICY-HEALTHCHECK', probe('CMD', 'true'), []],
  ['one that is switched off, which is told as such', 'POLICY-HEALTHCHECK', { healthcheck: { disable: true } }, []],
  ['a needless shell', 'POLICY-PROBE-FORM', shell('curl -f http://127.0.0.1/'), ['healthcheck.test']],
  ['a needless shell with an exit', 'POLICY-PROBE-FORM', shell('curl -f x || exit 1'), ['healthcheck.test']],
  ['a pipe', 'POLICY-PROBE-FORM', shell('curl -f x | grep ok'), []],
  ['a variable', 'POLICY-PROBE-FORM', shell('curl -f http://127.0.0.1:$PORT/'), []],
  ['an assignment', 'POLICY-PROBE-FORM', shell('A=b curl -f x'), []],
  ['quotes', 'POLICY-PROBE-FORM', shell('test "a b" = c'), []],
  ['no shell', 'POLICY-PROBE-FORM', probe('CMD', 'curl', 'x'), []],
  ['localhost', 'POLICY-PROBE-ADDRESS', shell('nc -z localhost 80'), ['healthcheck.test']],
  ['a URL of localhost', 'POLICY-PROBE-ADDRESS', probe('CMD', 'curl', 'http://localhost:80/'), ['healthcheck.test']],
  ['another name', 'POLICY-PROBE-ADDRESS', probe('CMD', 'curl', 'http://localhost.example.org/'), []],
  ['an address', 'POLICY-PROBE-ADDRESS', probe('CMD', 'curl', 'http://127.0.0.1/'), []],
  ['no times', 'POLICY-PROBE-TIMES', probe('CMD', 'true'), ['healthcheck']],
  ['no check to time', 'POLICY-PROBE-TIMES', { healthcheck: { disable: true } }, []],
  ['a secret as an argument', 'POLICY-PROBE-SECRET', shell('x --password=$DB_PASSWORD'), ['healthcheck.test']],
  ['a secret as a word', 'POLICY-PROBE-SECRET', shell('x -a "${REDIS_PASSWORD}"'), ['healthcheck.test']],
  ['a secret in the environment', 'POLICY-PROBE-SECRET', shell('PGPASSWORD="$DB_PASSWORD" psql'), []],
  ['no secret', 'POLICY-PROBE-SECRET', shell('x -a $USER'), []],
  ['a deaf client', 'POLICY-PROBE-REDIS', probe('CMD', 'redis-cli', 'ping'), ['healthcheck.test']],
  ['a client that tells', 'POLICY-PROBE-REDIS', probe('CMD', 'redis-cli', '-e', 'ping'), []],
  ['a look at its answer', 'POLICY-PROBE-REDIS', shell('redis-cli ping | grep PONG'), []],
  ['another client', 'POLICY-PROBE-REDIS', probe('CMD', 'my-redis-client'), []],
  ['the socket', 'POLICY-PROBE-POSTGRES', shell('pg_isready -d a -U b'), ['healthcheck.test']],
  ['TCP', 'POLICY-PROBE-POSTGRES', probe('CMD', 'pg_isready', '-h127.0.0.1'), []],
  ['TCP in full', 'POLICY-PROBE-POSTGRES', probe('CMD', 'pg_isready', '--host', '127.0.0.1'), []],
  ['TCP by environment', 'POLICY-PROBE-POSTGRES', { ...shell('pg_isready'), environment: { PGHOST: '127.0.0.1' } }, []],
])('%s: %s', (_, code, props, places) => {
  expect(placesIn(code, { image, ...props })).toEqual(places);
});

test.each<[string, NonNullable<ServiceProps['healthcheck']>, string, readonly string[]]>([
  ['a database, seldom', { interval: '30s' }, postgres, ['healthcheck.interval']],
  ['a database, very seldom', { interval: '1m30s' }, postgres, ['healthcheck.interval']],
  ['a database, often', { interval: '10s' }, postgres, []],
  ['a database, often at its start', { interval: '30s', startInterval: '1s' }, postgres, []],
  ['a database, as Docker does', {}, postgres, []],
  ['anything else, seldom', { interval: '30s' }, image, []],
])('who is asked: %s', (_, healthcheck, asked, places) => {
  expect(placesIn('POLICY-PROBE-SLOW', { image: asked, healthcheck })).toEqual(places);
});

test('all times of a check are said, one finding for all that are not', () => {
  const whole = { interval: '5s', timeout: '5s', retries: 3, startPeriod: '5s' } as const;
  const { retries: _, ...most } = whole;
  expect(placesIn('POLICY-PROBE-TIMES', { image, healthcheck: { test: ['CMD', 'x'], ...whole } })).toEqual([]);
  expect(placesIn('POLICY-PROBE-TIMES', { image, healthcheck: { test: ['CMD', 'x'], ...most } })).toEqual([
    'healthcheck',
  ]);
});

test('somebody waits for what runs once, or a timer runs it', () => {
  const places = placesOf('POLICY-ONE-SHOT', (stack) => {
    const init = new Service(stack, 'web-init', { image, restart: 'no' });
    new Service(stack, 'web-lost', { image, restart: 'no' });
    new Service(stack, 'web-timed', { image, restart: 'no', profiles: ['backup'] });
    new Service(stack, 'web', { image, dependsOn: [{ service: init, required: false }] });
  });
  expect(places).toEqual(['services.web-lost.restart']);
});

test('what somebody waits for runs once, and says so', () => {
  const places = placesOf('POLICY-RESTART', (stack) => {
    const init = new Service(stack, 'web-init', { image });
    const condition = 'service_completed_successfully';
    new Service(stack, 'web', { image, restart: 'always', dependsOn: [{ service: init, condition }] });
  });
  expect(places).toEqual(['services.web-init.restart']);
});

test('what prepares a stack has no network', () => {
  const places = placesOf('POLICY-INIT-NETWORK', (stack) => {
    new Service(stack, 'web-init', { image, restart: 'no' });
    new Service(stack, 'quiet-init', { image, restart: 'no', networkMode: 'none' });
    new Service(stack, 'web-reinit-x', { image, restart: 'no' });
    new Service(stack, 'staying-init', { image, restart: 'always' });
  });
  expect(places).toEqual(['services.web-init.network_mode']);
});

test.each<[string, NonNullable<ServiceProps['healthcheck']> | undefined, readonly string[]]>([
  ['with a health check', { test: ['CMD', 'true'] }, ['services.web.depends_on.web-db']],
  ['without one', undefined, []],
  ['whose check is off', { disable: true }, []],
])('who depends on a service %s waits for its health', (_, healthcheck, places) => {
  const found = placesOf('POLICY-DEPENDS-HEALTH', (stack) => {
    const db = new Service(stack, 'web-db', { image, ...(healthcheck !== undefined && { healthcheck }) });
    new Service(stack, 'web', { image, dependsOn: [{ service: db, condition: 'service_started' }] });
    new Service(stack, 'web-two', { image, dependsOn: [{ service: db, condition: 'service_healthy' }] });
  });
  expect(found).toEqual(places);
});

test('who reads what a one-shot writes restarts with it', () => {
  const places = placesOf('POLICY-DEPENDS-RESTART', (stack) => {
    const config = new HostPath(stack, 'config', { path: './data/config', purpose: 'settings' });
    const init = new Service(stack, 'web-init', { image, restart: 'no', volumes: [config.mount('/out')] });
    const reads = { image, volumes: [config.mount('/config', { readOnly: true })] };
    new Service(stack, 'web', { ...reads, dependsOn: [init] });
    new Service(stack, 'fresh', { ...reads, dependsOn: [{ service: init, restart: true }] });
    new Service(stack, 'known-on-host', {
      ...reads,
      dependsOn: [{ service: init, restart: env.optional('R', 'true', 'x') }],
    });
    new Service(stack, 'writes', { image, volumes: [config.mount('/config')], dependsOn: [init] });
    new Service(stack, 'other', { image, dependsOn: [init] });
    new Service(stack, 'once', { ...reads, restart: 'no', dependsOn: [init] });
  });
  expect(places).toEqual(['services.web.depends_on.web-init']);
});

test('a profile is one of the whole stack, or of what a timer runs', () => {
  const mixed = placesOf('POLICY-PROFILES', (stack) => {
    new Service(stack, 'web', { image });
    new Service(stack, 'web-extra', { image, profiles: ['extra'] });
    new Service(stack, 'web-backup', { image, restart: 'no', profiles: ['backup'] });
  });
  expect(mixed).toEqual(['services.web-extra.profiles']);
  expect(placesOf('POLICY-PROFILES', (stack) => void new Service(stack, 'web', { image, profiles: ['x'] }))).toEqual(
    [],
  );
});

test('a probe whose words only the host knows is judged by the rest', () => {
  const health = { healthcheck: { test: ['CMD', 'curl', text`http://localhost/${secret}`] } } as const;
  expect(placesIn('POLICY-PROBE-ADDRESS', { image, ...health })).toEqual(['healthcheck.test']);
  expect(placesIn('POLICY-PROBE-SECRET', { image, ...health })).toEqual([]);
});
