import { env, Secret, Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { addCredential, secretPath } from '../../lib/homelab/credential.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const web = { image: pinned('docker.io/example/wiki:1.2.3'), readOnly: true } as const;

test('a variable goes into the environment under the name of the image', () => {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'web', web);
    addCredential(service, 'DB_PASSWORD', env.secret('WIKI_DB_PASSWORD', 'password of the database'));
  });
  expect(serviceText(template, 'web', 'environment', 'secrets')).toBe(
    'environment:\n  DB_PASSWORD: ${WIKI_DB_PASSWORD:?password of the database}',
  );
});

test('a secret is mounted, also into a read-only root, and the environment names its file', () => {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'web', web);
    addCredential(service, 'DB_PASSWORD', new Secret(stack, 'db-password', { file: '/etc/secrets/wiki-db' }));
  });
  expect(serviceText(template, 'web', 'environment', 'secrets')).toBe(
    'environment:\n  DB_PASSWORD_FILE: /run/secrets/db-password\nsecrets:\n  - db-password',
  );
  expect(template.artifact('compose.yaml')).toContain('\nsecrets:\n  db-password:\n    file: /etc/secrets/wiki-db\n');
  expect(told(template)).toEqual([]);
});

test('a secret from a variable cannot be written into a read-only root', () => {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'web', web);
    addCredential(service, 'DB_PASSWORD', new Secret(stack, 'db-password', { environment: 'WIKI_DB_PASSWORD' }));
  });
  expect(told(template)).toEqual([
    'error SECRET-UNWRITABLE services.web.secrets[0]: `web` has a read-only root, into which Compose cannot write the secret `db-password`; take the secret from a `file`, or pass the variable in `environment`',
  ]);
});

test('a secret is seen below /run/secrets under its own name', () => {
  templateOf((stack) => expect(secretPath(new Secret(stack, 'x', { file: '/x' }))).toBe('/run/secrets/x'));
});
