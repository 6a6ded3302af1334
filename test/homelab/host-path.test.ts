import { HostPath, Identity, type HostPathProps } from 'cdk-compose/homelab';
import { Service } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const owner = new Identity({ user: 'svc-app-wiki', uid: 3150, group: 'wiki', gid: 3151 });
const image = pinned('docker.io/example/wiki:1.2.3');

// What a service that mounts the path at /data has as its volumes.
function volumes(props: Omit<HostPathProps, 'purpose'>, options?: Parameters<HostPath['mount']>[1]): string {
  const template = templateOf((stack) => {
    const path = new HostPath(stack, 'data', { purpose: 'pages', ...props });
    new Service(stack, 'wiki', { image, volumes: [path.mount('/data', options)] });
  });
  return serviceText(template, 'wiki', 'volumes');
}

describe('a mount', () => {
  test('is in the long form, and Docker creates what is below the folder of the stack', () => {
    expect(volumes({ path: './data/wiki' })).toMatchInlineSnapshot(`
      "volumes:
        - type: bind
          source: ./data/wiki
          target: /data
          bind:
            create_host_path: true"
    `);
  });

  test.each([
    ['an absolute path must exist', { path: '/mnt/pool/wiki' }, false],
    ['an absolute path that need not exist is created', { path: '/mnt/pool/wiki', mustExist: false }, true],
    ['a path below the stack can be made to exist', { path: './data/wiki', mustExist: true }, false],
  ] as const)('%s', (_, props, created) => {
    expect(volumes(props)).toContain(`create_host_path: ${created}`);
  });

  test('can be read-only, and can say what it is for', () => {
    expect(volumes({ path: './data/wiki' }, { readOnly: true, because: 'only looks' })).toMatch(
      /^volumes:\n  # only looks\n.*\n.*\n.*\n    read_only: true$/m,
    );
  });
});

describe('a path', () => {
  test.each([
    './data',
    './data/wiki',
    './backups/db',
    '/mnt/pool',
    '/mnt/pool/a b',
    './data/.hidden',
    '/srv/..data',
  ] as const)('may be %s', (path) => {
    expect(told(templateOf((stack) => void new HostPath(stack, 'x', { path, purpose: 'x' })))).not.toContainEqual(
      expect.stringContaining('PATH-HOST'),
    );
  });

  test.each([
    './config',
    './config/data',
    './database',
    './',
    './data/',
    './data/../config',
    './data/./x',
    './data//x',
    '/',
    '/mnt/pool/',
    '/mnt/../etc',
    '/mnt/$POOL',
  ] as const)('may not be %s', (path) => {
    expect(told(templateOf((stack) => void new HostPath(stack, 'x', { path, purpose: 'x' })))).toContain(
      `error PATH-HOST: \`${path}\` is not a path for run-time data; name an absolute path, or one below \`./data\` or \`./backups\`, without \`..\`, \`$\` and a final slash`,
    );
  });

  test('does not compile where it is the name of a volume', () => {
    templateOf((stack) => {
      // @ts-expect-error a volume's name is no path
      new HostPath(stack, 'a', { path: 'data', purpose: 'x' });
    });
  });

  test.each(['750', '0750', '2770'])('may have the mode %s', (mode) => {
    const template = templateOf((stack) => void new HostPath(stack, 'x', { path: './data', purpose: 'x', mode }));
    expect(told(template).join('\n')).not.toContain('PATH-HOST');
  });

  test.each(['75', '0o750', '07500', 'u+x', '789', ''])('may not have the mode %j', (mode) => {
    const template = templateOf((stack) => void new HostPath(stack, 'x', { path: './data', purpose: 'x', mode }));
    expect(told(template)).toContain(
      `error PATH-HOST: \`${mode}\` is not an octal mode; write three or four digits from 0 to 7, such as \`0750\``,
    );
  });
});

test('the README says where data lies, whose it is and how it is saved', () => {
  const template = templateOf((stack) => {
    const whose = { owner, pool: 'pool', backup: 'snapshots', mode: '0750' };
    const pages = new HostPath(stack, 'pages', { path: '/mnt/pool/wiki', purpose: 'pages', ...whose });
    new HostPath(stack, 'cache', { path: './data/cache', purpose: 'cache' });
    new Service(stack, 'init', { image, user: '0:0', restart: 'no', volumes: [pages.mount('/pages')] });
  });
  const readme = template.artifact('README.md');
  expect(readme.slice(readme.indexOf('## Deployment'))).toMatchInlineSnapshot(`
    "## Deployment

    1. Create the group \`wiki\` with the id 3151.
    2. Create the user \`svc-app-wiki\` with the id 3150 and \`wiki\` as primary group.
    3. Create \`/mnt/pool/wiki\`; without it the deployment fails.
    4. Check the host, now and before each later deployment: \`sh preflight.sh\` only looks, and says what to do.
    5. Start it: \`docker compose up --detach --wait\`. It ends when every service works, or says which one does not.

    ## Storage

    | What | Host path | Owner | Pool | Backup |
    | --- | --- | --- | --- | --- |
    | pages | \`/mnt/pool/wiki\` | 3150:3151 | pool | snapshots |
    | cache | \`./data/cache\` | its container |  | none |
    "
  `);
});
