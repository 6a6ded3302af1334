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
    return lines.filter((line) => /\bcontainers?\b/.test(line));
  };

  test.skipIf(shell.missing).each<{ what: string; answers: Partial<DockerAnswers>; says: string }>([
    { what: 'there are none', answers: {}, says: 'ok no container of others has a name of this stack' },
    {
      what: 'this stack runs',
      answers: { containers: ['shop.db db', 'shop-cache cache', 'unrelated '] },
      says: 'ok no container of others has a name of this stack',
    },
    {
      what: 'a name only looks alike',
      answers: { containers: ['shopXdb web', 'shop-cache-2 web', 'a-shop-cache web'] },
      says: 'ok no container of others has a name of this stack',
    },
    {
      what: 'another service and a container without Compose have them',
      answers: { containers: ['shop.db web', 'shop-cache '] },
      says: 'FAIL containers of others are named shop.db shop-cache [remove or rename them: docker rm, docker rename]',
    },
    {
      what: 'Docker does not say',
      answers: { complaint: 'permission denied' },
      says: '? the names of containers [Docker Engine has to answer first]',
    },
  ])(titled('looks for the names of containers where $what', shell.missing), ({ answers, says }) => {
    expect(told(answers)).toEqual([says]);
  });
});
