import { App, ComposeStack, env, Network, Service, text, Volume } from 'cdk-compose';
import { Template } from 'cdk-compose/testing';
import { describe, expect, test } from 'vitest';

function readmeOf(build: (stack: ComposeStack) => void, description?: string): string {
  const app = new App();
  const stack = new ComposeStack(app, 'lab', { ...(description !== undefined && { description }) });
  build(stack);
  return Template.fromStack(app, stack).artifact('README.md');
}

// The table below a heading, without the rule.
function rowsOf(readme: string, title: string): readonly string[] {
  const section = readme.split(`## ${title}\n\n`)[1]?.split('\n\n')[0] ?? '';
  return section.split('\n').filter((line) => line !== '' && !line.startsWith('| ---'));
}

test('tells what runs, what it sees and what it needs', () => {
  const readme = readmeOf((stack) => {
    const web = new Service(stack, 'web', {
      image: 'docker.io/library/nginx:1.29.3',
      user: '101:101',
      environment: { HOST: text`web.${env.required('DOMAINNAME', 'base domain')}` },
    });
    web.comment([], 'Serves the site.');
    stack.addNote('Upgrades', 'Nothing to do.');
  }, 'A static site.');
  expect(readme).toMatchInlineSnapshot(`
    "# lab

    <!-- Generated from test/docs/readme.test.ts by cdk-compose: change that and run \`npm run synth\`. -->

    A static site.

    ## Services

    | Service | Role | Image | User | Networks |
    | --- | --- | --- | --- | --- |
    | \`web\` | Serves the site. | \`docker.io/library/nginx:1.29.3\` | \`101:101\` | \`default\` |

    ## Variables

    | Variable | Kind | What it is | Seen by |
    | --- | --- | --- | --- |
    | \`DOMAINNAME\` | required | base domain | \`web\` |

    ## Deployment

    1. Copy \`.env.example\` to \`.env\` beside compose.yaml and fill it in, or decrypt \`secret.sops.env\` to it; \`chmod 600 .env\`. Values stand in single quotes, in both: Compose changes others that hold \`$\`, \` #\` or quotes.
    2. Check the host, now and before each later deployment: \`sh preflight.sh\` only looks, and says what to do.
    3. Start it: \`docker compose up --detach --wait\`. It ends when every service works, or says which one does not.

    ## Upgrades

    Nothing to do.
    "
  `);
});

describe('a service', () => {
  test.each<[string, ConstructorParameters<typeof Service>[2], string]>([
    ['without a user runs as that of the image', {}, '| `a` |  | `x:1` | of the image | `default` |'],
    ['without networks of its own', { networkMode: 'none' }, '| `a` |  | `x:1` | of the image | none |'],
    [
      'with variables shows their names alone',
      { user: text`${env.required('UID', 'id')}:0` },
      '| `a` |  | `x:1` | `${UID}:0` | `default` |',
    ],
  ])('%s', (_, props, row) => {
    const readme = readmeOf((stack) => void new Service(stack, 'a', { image: 'x:1', ...props }));
    expect(rowsOf(readme, 'Services').slice(1)).toEqual([row]);
  });

  test('with a comment shows it as its role, pipes escaped', () => {
    const readme = readmeOf((stack) => {
      const service = new Service(stack, 'a', { image: 'x:1' });
      service.comment([], 'First | foremost.');
      service.comment([], 'Then more.');
    });
    expect(rowsOf(readme, 'Services')[1]).toContain(String.raw`| First \| foremost. Then more. |`);
  });
});

test('a network says whether it leads out, and why it is there', () => {
  const readme = readmeOf((stack) => {
    const networks = [
      new Network(stack, 'inside', { name: 'inside', internal: true }),
      new Network(stack, 'proxy', { name: 'proxy', external: true, because: 'Traefik stands there' }),
      new Network(stack, 'egress', { name: 'egress', because: 'downloads models' }),
    ];
    new Service(stack, 'a', { image: 'x:1', networks });
  });
  expect(rowsOf(readme, 'Networks').slice(1)).toEqual([
    '| `inside` | none |  |',
    '| `proxy` | yes | Traefik stands there; another stack creates it |',
    '| `egress` | yes | downloads models |',
  ]);
});

test('a mount shows both of its ends, a volume by its name', () => {
  const readme = readmeOf((stack) => {
    const data = new Volume(stack, 'data');
    new Service(stack, 'a', { image: 'x:1', volumes: [data.mount('/data'), { type: 'tmpfs', target: '/cache' }] });
  });
  expect(rowsOf(readme, 'Mounts').slice(1)).toEqual([
    '| `a` | `/data` | `data` | read and write |',
    '| `a` | `/cache` |  | read and write |',
  ]);
});

test('a variable shows its kind, its default, its purpose and who sees it', () => {
  const readme = readmeOf((stack) => {
    new Service(stack, 'a', {
      image: 'x:1',
      environment: {
        A: env.secret('PASSWORD', 'of the user | or not'),
        B: env.optional('TZ', 'UTC', 'time zone'),
        C: env.optional('EXTRA', '', 'more options'),
      },
    });
    new Service(stack, 'b', { image: 'x:1', environment: { B: env.optional('TZ', 'UTC') } });
  });
  expect(rowsOf(readme, 'Variables').slice(1)).toEqual([
    String.raw`| ${'`PASSWORD`'} | secret | of the user \| or not | ${'`a`'} |`,
    '| `TZ` | optional, `UTC` | time zone | `a`, `b` |',
    '| `EXTRA` | optional, blank | more options | `a` |',
  ]);
});

test('there is no empty table, and no step for variables where there are none', () => {
  const readme = readmeOf((stack) => void new Service(stack, 'a', { image: 'x:1' }));
  expect(readme.match(/^## .*$/gm)).toEqual(['## Services', '## Deployment']);
  expect(readme).not.toContain('.env');
  expect(readme).toContain('\n1. Check the host');
});
