import { chmodSync, chownSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { notRoot, shellsIn } from '../../homelab/shells.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { titled } from '../../support/titled.ts';
import { Host } from './host.ts';

const tools = temporaryFolder('preflight-tools');

describe.each(shellsIn(tools))('preflight.sh under $name', (shell) => {
  const skipped = shell.missing ?? notRoot;

  describe.skipIf(skipped)(titled('on a host', skipped), () => {
    test('that is ready says so, a line for each check', () => {
      const host = new Host();
      chownSync(host.media, 3106, 3202);
      const { status, stdout, stderr } = host.run(shell);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout.replaceAll(host.root, '').replaceAll(/has \d+ MiB/g, 'has 9 MiB')).toBe(
        [
          'ok    Docker Engine is 28.2.2 (20.10 or later is needed)',
          'ok    Docker Compose is 2.40.3 (2.1.1 or later is needed)',
          'ok    no other folder runs a project of this name',
          'ok    /docker has 9 MiB free (1024 are wanted)',
          'ok    .env is there, and closed to others',
          'ok    PASSWORD is set',
          'ok    DOMAIN is set',
          'ok    Compose accepts compose.yaml',
          'ok    the group photos has the id 3202',
          'ok    the user svc-photos has the id 3106, and photos as primary group',
          'ok    /tank/media is a directory',
          'ok    /tank/media belongs to 3106:3202',
          'ok    /tank/media is mounted for writing',
          'ok    /tank/media has 9 MiB free (1024 are wanted)',
          'ok    ./config is there',
          'ok    no container of others has a name of this stack',
          'ok    the network proxy is there',
          '17 ok, 0 failed, 0 not known',
          '',
        ].join('\n'),
      );
    });

    const failures: readonly (readonly [string, (host: Host) => void, readonly string[]])[] = [
      [
        'whose engine is too old',
        (host) => host.answer({ engine: '20.9.1' }),
        ['Docker Engine is 20.9.1 [upgrade it to 20.10 or later]'],
      ],
      [
        'whose engine is not running',
        (host) => host.answer({ complaint: 'Cannot connect to the Docker daemon' }),
        ['Docker Engine does not answer [start it; "docker info" says what keeps it]'],
      ],
      [
        'without Compose',
        (host) => host.answer({ compose: '' }),
        ['there is no docker compose [install the Compose plugin of Docker, 2.1.1 or later]'],
      ],
      [
        'with a Compose that is too old',
        (host) => host.answer({ compose: 'v2.1.0-rc1' }),
        ['Docker Compose is v2.1.0-rc1 [upgrade it to 2.1.1 or later]'],
      ],
      [
        'without the network of another stack',
        (host) => host.answer({ existing: ['proxy2'] }),
        ['there is no network proxy [deploy the stack that creates it, or run: docker network create proxy]'],
      ],
      [
        'without .env',
        (host) => rmSync(join(host.stack, '.env')),
        ['there is no .env [copy .env.example to .env and fill it in, or decrypt secret.sops.env to it]'],
      ],
      [
        'whose .env is open to everybody',
        (host) => chmodSync(join(host.stack, '.env'), 0o644),
        [
          '.env can be read by every user of this host [chmod 600 .env, and change the secrets if others may have read them]',
        ],
      ],
      [
        'without the group',
        (host) => host.lay('group', ''),
        ['there is no group photos [create it with the id 3202; TrueNAS keeps only those made in its web interface]'],
      ],
      [
        'whose group has another id',
        (host) => host.lay('group', 'photos:x:999:\n'),
        [
          'the group photos has the id 999 here, not 3202 [give it that id, or say this one where the stack is written]',
        ],
      ],
      [
        'whose group has the id of another',
        (host) => host.lay('group', 'games:x:3202:\n'),
        [
          'the id 3202 of the group photos belongs to games here, who could use its files [take it from there, or choose another id where the stack is written]',
        ],
      ],
      [
        'without the user',
        (host) => host.lay('passwd', ''),
        [
          'there is no user svc-photos [create it with the id 3106 and photos as primary group; TrueNAS keeps only those made in its web interface]',
        ],
      ],
      [
        'whose user has another primary group',
        (host) => host.lay('passwd', 'svc-photos:x:3106:100::/:/bin/false\n'),
        ['the primary group of svc-photos is 100, not photos (3202) [make it that: usermod --gid 3202 svc-photos]'],
      ],
      [
        'without the directory',
        (host) => rmSync(host.media, { recursive: true }),
        ['there is no MEDIA [create it (a dataset, where it is to have snapshots), or mount what holds it]'],
      ],
      [
        'with a file in its place',
        (host) => host.lay('tank/media', ''),
        ['MEDIA is no directory [move it away, and create the directory]'],
      ],
      [
        'with a link to nowhere in its place',
        (host) => symlinkSync('nowhere', host.media),
        ['MEDIA is no directory [move it away, and create the directory]'],
      ],
    ];

    test.each(failures)('%s fails', (_, harm, told) => {
      const host = new Host();
      chownSync(host.media, 3106, 3202);
      if (told[0]?.startsWith('MEDIA is no directory') === true) rmSync(host.media, { recursive: true });
      harm(host);
      const run = host.run(shell);
      expect({ status: run.status, stderr: run.stderr }).toEqual({ status: 1, stderr: '' });
      expect(run.of('FAIL').map((line) => line.replaceAll(host.media, 'MEDIA'))).toEqual(told);
    });

    test('without docker fails, and says what nobody knows then', () => {
      const host = new Host();
      chownSync(host.media, 3106, 3202);
      rmSync(join(host.root, 'bin/docker'));
      // The machine may have one.
      const run = host.run(shell, { env: { PATH: `${host.root}/bin:${tools}/busybox` } });
      expect(run.status).toBe(1);
      expect(run.of('FAIL')).toEqual([
        'there is no docker [install Docker Engine 20.10 or later, with the Compose plugin]',
        'there is no docker compose [install the Compose plugin of Docker, 2.1.1 or later]',
      ]);
      expect(run.of('?').map((line) => line.split(' [')[0])).toEqual([
        'whether another folder runs a project of this name',
        'free space for images',
        'the variables in .env',
        'what Compose says of compose.yaml',
        'the names of containers',
        'the network proxy',
      ]);
    });

    test('wants a GiB for each image that is not there yet', () => {
      const host = new Host();
      const [web, busybox] = ['docker.io/library/nginx:1.29.3', 'docker.io/library/busybox:1.37.0'];
      const wanted = [[], [web], [web, busybox]].map((missing) => {
        host.answer({ missing });
        return /\/docker has .* free \((\d+) are wanted\)/.exec(host.run(shell).stdout)?.[1];
      });
      expect(wanted).toEqual(['1024', '1024', '2048']);
    });

    test('where this user may not ask Docker does not fail for that', () => {
      const host = new Host();
      chownSync(host.media, 3106, 3202);
      host.answer({ complaint: 'permission denied while trying to connect to the Docker daemon socket' });
      const run = host.run(shell);
      expect(run.status).toBe(0);
      expect(run.of('?')).toEqual([
        'Docker Engine: this user may not ask it [run this as root: sudo sh preflight.sh]',
        'whether another folder runs a project of this name [Docker Engine has to answer first, and Docker Compose to read .env]',
        'free space for images [Docker Engine has to answer first]',
        'the names of containers [Docker Engine has to answer first, and Docker Compose to read .env]',
        'the network proxy [Docker Engine has to answer first]',
      ]);
    });

    test.each(['', '/nowhere/docker'])(
      'where the engine keeps images in %j does not judge the space for them',
      (images) => {
        const host = new Host();
        chownSync(host.media, 3106, 3202);
        host.answer({ images });
        const run = host.run(shell);
        expect(run.status).toBe(0);
        expect(run.of('?')).toEqual([
          'free space for images [the engine keeps them where this host has no directory: look there]',
        ]);
      },
    );

    test('where this user may not look says so, instead of calling it missing', () => {
      const host = new Host();
      chownSync(host.media, 3106, 3202);
      chmodSync(join(host.root, 'tank'), 0o700);
      chmodSync(join(host.stack, '.env'), 0o600);
      const run = host.run(shell, { uid: 65534 });
      expect(run.of('FAIL')).toEqual([]);
      expect(run.of('?')).toEqual([
        'the variables in .env [it has to be there first, and readable to this user]',
        `${host.media} [this user may not look into ${host.root}/tank: sudo sh preflight.sh]`,
      ]);
    });

    test('that has no getent is asked for its accounts in /etc', () => {
      const host = new Host();
      rmSync(join(host.root, 'bin/getent'));
      const run = host.run(shell, { env: { PATH: `${host.root}/bin:${tools}/busybox` } });
      expect(
        run
          .of('FAIL')
          .slice(0, 2)
          .map((line) => line.split(' [')[0]),
      ).toEqual(['there is no group photos', 'there is no user svc-photos']);
    });
  });

  test.skipIf(shell.missing)(titled('takes no arguments, and stands beside compose.yaml', shell.missing), () => {
    const host = new Host();
    expect(host.run(shell, { args: ['--help'] })).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'preflight.sh: takes no arguments: sh preflight.sh\n',
    });
    rmSync(join(host.stack, 'compose.yaml'));
    expect(host.run(shell)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'preflight.sh: there is no compose.yaml beside it\n',
    });
  });
});
