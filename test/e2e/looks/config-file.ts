import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, inject, test } from 'vitest';
import type { Booted } from '../harness/booted.ts';
import { runContainer } from '../harness/engine.ts';

/** What the config file of Immich must be after a deployment. */
export function configFile(booted: () => Booted): void {
  describe('the config file', () => {
    const folder = () => join(booted().sandbox.folder, 'data/config');
    const file = () => join(folder(), 'immich.yaml');

    test('holds the secrets of .env, to the letter', () => {
      const { env } = booted().sandbox;
      expect(load(readFileSync(file(), 'utf8'))).toMatchObject({
        oauth: {
          clientId: env['IMMICH_OAUTH_CLIENT_ID'],
          clientSecret: env['IMMICH_OAUTH_CLIENT_SECRET'],
          issuerUrl: env['IMMICH_OAUTH_ISSUER_URL'],
        },
        server: { externalDomain: `https://photos.${env['DOMAINNAME']}` },
      });
    });

    test('belongs to the server, and nobody may write it', () => {
      const [inside, outside] = [statSync(file()), statSync(folder())];
      expect([inside.uid, inside.gid, inside.mode & 0o7777]).toEqual([3106, 3202, 0o440]);
      expect([outside.uid, outside.gid, outside.mode & 0o7777]).toEqual([3106, 3202, 0o750]);
    });

    test.each([
      { who: 'the server', user: '3106:3202', reads: true },
      { who: 'its group', user: '4711:3202', reads: true },
      { who: 'another user', user: '65534:65534', reads: false },
    ])('can be read by $who: $reads', async ({ user, reads }) => {
      const options = ['--user', user, '--volume', `${folder()}:/config:ro`, '--network', 'none'];
      const image = await booted().sandbox.image('immich-init');
      const { status, stdout } = await runContainer(image, ['cat', '/config/immich.yaml'], options);
      expect([status === 0, stdout !== '']).toEqual([reads, reads]);
    });

    // The real server has no such page; that it is healthy says the same.
    test.runIf(Object.keys(inject('standIns')).length > 0)(
      'and the passwords let the server in to Postgres and Valkey',
      async () => {
        const { stdout } = await booted().sandbox.exec('immich-server', ['curl', '-fsS', 'http://127.0.0.1:2283/rig']);
        const { sandbox } = booted();
        expect(JSON.parse(stdout)).toMatchObject({
          config: { oauth: { clientSecret: sandbox.env['IMMICH_OAUTH_CLIENT_SECRET'] } },
          starts: 1,
          valkey: '+PONG',
        });
      },
    );
  });
}
