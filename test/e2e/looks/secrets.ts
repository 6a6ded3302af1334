import { describe, expect, test } from 'vitest';
import { containerOf, type Booted } from '../harness/booted.ts';
import { commandLines } from '../harness/process-status.ts';
import { shownIn, type SECRETS } from '../harness/shown-secrets.ts';

/** Who uses each secret. */
const USED_BY: readonly { secret: (typeof SECRETS)[number]; services: readonly string[] }[] = [
  { secret: 'IMMICH_OAUTH_CLIENT_SECRET', services: ['immich-init'] },
  { secret: 'IMMICH_DB_PASSWORD', services: ['immich-db', 'immich-db-backup', 'immich-db-exporter', 'immich-server'] },
  { secret: 'IMMICH_REDIS_PASSWORD', services: ['immich-redis', 'immich-server'] },
  { secret: 'DB_ENC_PASSPHRASE', services: ['immich-db-backup'] },
  { secret: 'NOTIFICATIONS_EMAIL_PASSWORD', services: ['immich-db-backup'] },
];

/** Where secrets may be seen, and where not. */
export function secrets(booted: () => Booted): void {
  const shown = (texts: readonly string[]) => texts.flatMap((text) => shownIn(text, booted().sandbox.env));

  test.each(USED_BY)('$secret is only in the environment of $services', ({ secret, services }) => {
    const value = booted().sandbox.env[secret] ?? '';
    const holders = [...booted().containers].filter(([, { Config }]) => Config.Env.some((one) => one.includes(value)));
    expect(holders.map(([service]) => service)).toEqual(services.toSorted());
  });

  test('the rendered config file is only seen by who writes it and who reads it', () => {
    const seen = [...booted().containers].filter(([, { Mounts }]) =>
      Mounts.some(({ Source }) => `${booted().sandbox.folder}/data/config/`.startsWith(`${Source}/`)),
    );
    expect(seen.map(([service]) => service)).toEqual(['immich-init', 'immich-server']);
  });

  test('no command line on this host shows a secret', () => {
    expect(shown(commandLines())).toEqual([]);
  });

  test('no command line did while the stack was deployed', () => {
    expect(booted().shown).toEqual([]);
  });

  describe.each([...new Set(USED_BY.flatMap(({ services }) => services)), 'immich-machine-learning'])(
    '%s',
    (service) => {
      test('shows no secret in its command, health check, labels or whatever else Docker says of it', () => {
        const { Config, ...rest } = containerOf(booted(), service);
        expect(shown(textsOf([{ ...Config, Env: [] }, rest]))).toEqual([]);
      });

      test('logs no secret', async () => {
        expect(shown([await booted().sandbox.logs(service)])).toEqual([]);
      });
    },
  );
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => [key, ...textsOf(one)]);
}
