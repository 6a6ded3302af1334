import { env, Network, Secret, Service, type ComposeStack } from 'cdk-compose';
import { PostgresExporter } from 'cdk-compose/homelab';
import type { Credential } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

function exporterOf(stack: ComposeStack, password: Credential): PostgresExporter {
  const backend = new Network(stack, 'backend', { name: 'backend', internal: true });
  const service = new Service(stack, 'wiki-db', {
    image: pinned('docker.io/library/postgres:18'),
    networks: [backend],
  });
  return new PostgresExporter(stack, 'wiki-db-exporter', {
    image: pinned('quay.io/prometheuscommunity/postgres-exporter:v0.19.1'),
    database: { service, port: 5433, database: 'wiki', user: 'librarian', password },
    networks: [backend],
  });
}

test('is told address, user and password apart, and has no health check to fail `up --wait`', () => {
  const template = templateOf((stack) => {
    const exporter = exporterOf(stack, env.secret('DB_PASSWORD', 'of the database'));
    expect(exporter.port).toBe(9187);
  });
  expect(serviceText(template, 'wiki-db-exporter')).toMatchInlineSnapshot(`
    "container_name: wiki-db-exporter
    image: quay.io/prometheuscommunity/postgres-exporter:v0.19.1@sha256:5555555555555555555555555555555555555555555555555555555555555555
    depends_on:
      wiki-db:
        condition: service_started
    restart: unless-stopped
    user: "65534:65534"
    environment:
      DATA_SOURCE_URI: wiki-db:5433/wiki?sslmode=disable
      DATA_SOURCE_USER: librarian
      # read by the driver as it is; DATA_SOURCE_PASS breaks on quotes and blanks
      PGPASSWORD: \${DB_PASSWORD:?of the database}
    networks:
      - backend
    mem_limit: \${DB_EXPORTER_MEM_LIMIT:-64m}
    pids_limit: 50
    read_only: true
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges=true"
  `);
  expect(told(template)).toEqual([]);
});

test('takes the password as a file', () => {
  const template = templateOf((stack) => {
    exporterOf(stack, new Secret(stack, 'db-password', { file: '/etc/secrets/db' }));
  });
  expect(serviceText(template, 'wiki-db-exporter', 'environment', 'secrets')).toMatchInlineSnapshot(`
    "environment:
      DATA_SOURCE_URI: wiki-db:5433/wiki?sslmode=disable
      DATA_SOURCE_USER: librarian
      DATA_SOURCE_PASS_FILE: /run/secrets/db-password
    secrets:
      - db-password"
  `);
  expect(told(template)).toEqual([]);
});
