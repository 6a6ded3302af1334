import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { Service, text, env } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { shellsIn } from '../../homelab/shells.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { titled } from '../../support/titled.ts';
import { Host, type DockerAnswers } from './host.ts';

const tools = temporaryFolder('preflight-tools');
const image = 'docker.io/library/busybox:1.37.0';

describe.each(shellsIn(tools))('preflight.sh under $name', (shell) => {
  const told = (answers: Partial<DockerAnswers>): readonly string[] => {
    const host = new Host();
    host.build((stack) => {
      new Service(stack, 'db', { image, containerName: 'shop.db' });
      new Service(stack, 'cache', { image, containerName: 'shop-cache' });
      new Service(stack, 'other', { image, containerName: text`${env.required('NAME', 'a name')}` });
    });
    host.answer(answers);
    const run = host.run(shell);
    const lines = (['ok', 'FAIL', '?'] as const).flatMap((mark) => run.of(mark).map((line) => `${mark} ${line}`));
    return lines.filter((line) => /container of others|containers of others|names of containers/.test(line));
  };

  test.skipIf(shell.missing).each<{ what: string; answers: Partial<DockerAnswers>; says: string }>([
    { what: 'there are none', answers: {}, says: 'ok no container of others has a name of this stack' },
    {
      what: 'this stack runs',
      answers: { containers: ['shop.db stack/db', 'shop-cache stack/cache', 'unrelated /'] },
      says: 'ok no container of others has a name of this stack',
    },
    {
      what: 'a name only looks alike',
      answers: { containers: ['shopXdb stack/web', 'shop-cache-2 stack/web', 'a-shop-cache stack/web'] },
      says: 'ok no container of others has a name of this stack',
    },
    {
      what: 'another service and a container without Compose have them',
      answers: { containers: ['shop.db stack/web', 'shop-cache /'] },
      says: 'FAIL containers of others are named shop.db shop-cache [remove or rename them: docker rm, docker rename]',
    },
    {
      what: 'a service of the same name in another project has one',
      answers: { containers: ['shop.db other/db', 'shop-cache stack/cache'] },
      says: 'FAIL containers of others are named shop.db [remove or rename them: docker rm, docker rename]',
    },
    {
      what: 'Compose gives this project another name',
      answers: { project: '"1"', containers: ['shop.db 1/db', 'shop-cache stack/cache'] },
      says: 'FAIL containers of others are named shop-cache [remove or rename them: docker rm, docker rename]',
    },
    {
      what: 'Docker does not say',
      answers: { complaint: 'permission denied' },
      says: '? the names of containers [Docker Engine has to answer first, and Docker Compose to read .env]',
    },
    {
      what: 'Compose does not say',
      answers: { compose: '', containers: ['shop.db stack/db'] },
      says: '? the names of containers [Docker Engine has to answer first, and Docker Compose to read .env]',
    },
  ])(titled('looks for the names of containers where $what', shell.missing), ({ answers, says }) => {
    expect(told(answers)).toEqual([says]);
  });

  describe.skipIf(shell.missing)(titled('with the name of this project', shell.missing), () => {
    const toldOf = (folders: (host: Host) => readonly string[], answers: Partial<DockerAnswers> = {}) => {
      const host = new Host();
      host.mkdir('old one');
      symlinkSync(host.stack, join(host.root, 'link'));
      host.answer({ folders: folders(host), ...answers });
      const run = host.run(shell);
      const lines = (['ok', 'FAIL', '?'] as const).flatMap((mark) => run.of(mark).map((line) => `${mark} ${line}`));
      return lines.map((line) => line.replaceAll(host.root, '')).filter((line) => /project/.test(line));
    };

    test.each<[string, (host: Host) => readonly string[]]>([
      ['nobody', () => []],
      ['this folder', ({ stack }) => [stack]],
      ['this folder, by way of a link', ({ root }) => [join(root, 'link')]],
      ['something that names no folder', () => ['']],
    ])('%s may run', (_, folders) => {
      expect(toldOf(folders)).toEqual(['ok no other folder runs a project of this name']);
    });

    test('another folder must not', () => {
      expect(toldOf(({ root, stack }) => [stack, join(root, 'old one')])).toEqual([
        'FAIL /old one runs a project of the same name, whose containers a deployment from here replaces' +
          ' [stop it there first (docker compose down), or deploy from there]',
      ]);
    });

    test('a folder that is not here is told', () => {
      expect(toldOf(() => ['/gone'])).toEqual([
        '? whether another folder runs a project of this name [its containers come from /gone, which is not to be seen here]',
      ]);
    });

    test('another folder runs unseen where Compose or the engine does not answer', () => {
      for (const answers of [{ compose: '' }, { complaint: 'permission denied' }]) {
        expect(toldOf(({ root }) => [join(root, 'old one')], answers)).toEqual([
          '? whether another folder runs a project of this name [Docker Engine has to answer first, and Docker Compose to read .env]',
        ]);
      }
    });
  });
});
