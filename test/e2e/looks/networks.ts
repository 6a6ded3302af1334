import { expect, test } from 'vitest';
import { containerOf, type Booted } from '../harness/booted.ts';
import { isDatabaseSeen } from '../harness/database-seen.ts';
import { reachedFrom } from '../harness/reach.ts';
import { output } from '../harness/run.ts';

const LISTENERS = [
  { service: 'immich-db', port: 5432 },
  { service: 'immich-redis', port: 6379 },
  { service: 'immich-db-exporter', port: 9187 },
  { service: 'immich-machine-learning', port: 3003 },
  { service: 'immich-server', port: 2283 },
] as const;

/** Who reaches whom. */
export function networks(booted: () => Booted): void {
  const address = (service: string, network: string) =>
    containerOf(booted(), service).NetworkSettings.Networks[network]?.IPAddress ?? '';
  const onBackend = () => LISTENERS.map(({ service, port }) => `${address(service, 'immich-backend')}:${port}`);
  const python = () => booted().sandbox.image('immich-machine-learning');

  test('whoever is in the backend reaches all that listens there', async () => {
    const targets = onBackend();
    expect(await reachedFrom('immich-backend', targets, await python())).toEqual(targets);
  });

  // Each waits for answers that never come.
  test.concurrent.each(['immich-frontend', 'immich-ml-egress', 'immich-mail-egress', 'bridge'])(
    'from %s nobody reaches the backend',
    async (network) => {
      expect(await reachedFrom(network, onBackend(), await python())).toEqual([]);
    },
  );

  test.concurrent('from the frontend the server is reached by its name, and nothing else', async () => {
    const targets = LISTENERS.map(({ service, port }) => `${service}:${port}`);
    expect(await reachedFrom('immich-frontend', targets, await python())).toEqual(['immich-server:2283']);
  });

  test('nothing is published on the host', () => {
    const published = [...booted().containers].flatMap(([service, { HostConfig, NetworkSettings }]) => {
      const ports = { ...HostConfig.PortBindings, ...NetworkSettings.Ports };
      return Object.entries(ports).flatMap(([port, bound]) => (bound === null ? [] : [`${service} ${port}`]));
    });
    expect(published).toEqual([]);
    expect([...booted().containers.values()].map(({ HostConfig }) => HostConfig.NetworkMode)).not.toContain('host');
  });

  test.each([
    { network: 'immich-backend', internal: true },
    { network: 'immich-frontend', internal: false },
    { network: 'immich-ml-egress', internal: false },
    { network: 'immich-mail-egress', internal: false },
  ])('$network is cut off from the world: $internal', async ({ network, internal }) => {
    const cutOff = await output('docker', ['network', 'inspect', '--format', '{{.Internal}}', network]);
    expect(cutOff.trim()).toBe(String(internal));
  });

  test.each(['immich-db', 'immich-redis', 'immich-db-exporter'])('%s is in the backend alone', (service) => {
    expect(Object.keys(containerOf(booted(), service).NetworkSettings.Networks)).toEqual(['immich-backend']);
  });

  test('the exporter reads the database, awkward password or not', async () => {
    expect(await isDatabaseSeen(booted().sandbox)).toBe(true);
  });
}
