import { describe, expect, test } from 'vitest';
import { composeVerdict, noDockerCompose } from '../support/docker-compose.ts';
import { titled } from '../support/titled.ts';
import { NAMES, networks, ofEach, read, service, services, source, variablesIn } from './immich-stack.ts';

const SECRETS = [
  'IMMICH_OAUTH_CLIENT_SECRET',
  'IMMICH_DB_PASSWORD',
  'IMMICH_REDIS_PASSWORD',
  'DB_ENC_PASSPHRASE',
  'NOTIFICATIONS_EMAIL_PASSWORD',
];

describe('secrets', () => {
  test('no service reads a file of variables', () => {
    expect(NAMES.filter((name) => 'env_file' in service(name))).toEqual([]);
  });

  test('each container gets the variables that it uses, and no other', () => {
    expect(ofEach(({ environment }) => variablesIn(environment))).toEqual({
      'immich-init': ['IMMICH_OAUTH_CLIENT_ID', 'IMMICH_OAUTH_CLIENT_SECRET', 'IMMICH_OAUTH_ISSUER_URL', 'DOMAINNAME'],
      'immich-db': ['IMMICH_DB_PASSWORD', 'TZ'],
      'immich-redis': ['IMMICH_REDIS_PASSWORD', 'TZ'],
      'immich-db-backup': [
        'NOTIFICATIONS_EMAIL_FROM',
        'NOTIFICATIONS_EMAIL_TO',
        'NOTIFICATIONS_EMAIL_HOST',
        'NOTIFICATIONS_EMAIL_PORT',
        'NOTIFICATIONS_EMAIL_DOMAIN',
        'NOTIFICATIONS_EMAIL_USERNAME',
        'IMMICH_DB_PASSWORD',
        'DB_ENC_PASSPHRASE',
        'NOTIFICATIONS_EMAIL_PASSWORD',
        'TZ',
      ],
      'immich-db-exporter': ['IMMICH_DB_PASSWORD', 'TZ'],
      'immich-machine-learning': ['TZ'],
      'immich-server': ['IMMICH_DB_PASSWORD', 'IMMICH_REDIS_PASSWORD', 'TZ'],
    });
  });

  test('a secret stands in the environment and nowhere else', () => {
    const elsewhere = ofEach((each) =>
      variablesIn({ ...each, environment: undefined }).filter((name) => SECRETS.includes(name)),
    );
    expect(Object.values(elsewhere).flat()).toEqual([]);
    expect(
      variablesIn(services)
        .filter((name) => SECRETS.includes(name))
        .toSorted(),
    ).toEqual(SECRETS.toSorted());
  });

  test('Valkey reads its password without it standing in the arguments, which are a list', () => {
    const { command = [], environment } = service('immich-redis');
    expect(command.slice(0, 2)).toEqual(['sh', '-euc']);
    expect(command[2]).toContain('printf %s "$$REDISCLI_AUTH"');
    expect(environment).toMatchObject({ REDISCLI_AUTH: '${IMMICH_REDIS_PASSWORD:?password of Valkey}' });
    for (const name of NAMES) expect(['undefined', 'object']).toContain(typeof service(name).command);
  });

  test('Valkey is asked with its password from the environment, and a refused login counts', () => {
    expect(service('immich-redis').healthcheck?.test).toEqual(['CMD', 'valkey-cli', '-e', 'ping']);
  });
});

describe('variables', () => {
  // Everything that Compose interpolates, as it is spelled.
  const spelled = [...source.replaceAll('$$', '').matchAll(/\$(?:\{[^}]*\}|\w*)/g)].map(([spelling]) => spelling);

  test('every one refuses a blank and says what it is, or has a default', () => {
    expect(spelled.filter((each) => !/^\$\{[A-Z][A-Z0-9_]*(?::\?[^}]+|:-[^}]+)\}$/.test(each))).toEqual([]);
  });

  test('the time zone and the memory limits have defaults, all others are required', () => {
    const optional = spelled.filter((each) => each.includes(':-'));
    expect([...new Set(optional)].toSorted()).toEqual([
      '${BACKUP_MEM_LIMIT:-1g}',
      '${DB_EXPORTER_MEM_LIMIT:-64m}',
      '${DB_MEM_LIMIT:-2g}',
      '${MEM_LIMIT:-6g}',
      '${ML_MEM_LIMIT:-4g}',
      '${REDIS_MEM_LIMIT:-1g}',
      '${TZ:-Europe/Amsterdam}',
    ]);
  });

  test('.env.example names every one, with its purpose', () => {
    const example = read('.env.example');
    const named = [...example.matchAll(/^(?:# )?([A-Z][A-Z0-9_]*)=/gm)].map(([, name = '']) => name);
    expect(named.toSorted()).toEqual([...variablesIn([services, networks])].toSorted());
    for (const name of SECRETS) expect(example).toMatch(new RegExp(`^# .+ \\(secret\\)\n${name}=$`, 'm'));
  });

  test.skipIf(noDockerCompose !== undefined)(
    titled('Docker Compose takes them, and names the first that is missing', noDockerCompose),
    () => {
      const artifacts = { 'compose.yaml': source };
      const filled = read('.env.example')
        .replaceAll(/^([A-Z]\w*)=$/gm, "$1='v'")
        .replace("RENDER_GID='v'", 'RENDER_GID=107');
      expect(composeVerdict({ ...artifacts, '.env': filled }, {})).toEqual({ status: 0, stderr: '' });
      const { status, stderr } = composeVerdict(artifacts, {});
      expect(status).not.toBe(0);
      expect(stderr).toMatch(/required variable \w+ is missing a value: \w/);
    },
  );
});
