import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, Network, Secret, type ComposeStack } from 'cdk-compose';
import { Valkey, type Credential, type ValkeyProps } from 'cdk-compose/homelab';
import type { Template } from 'cdk-compose/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { told } from '../support/told.ts';
import { shellsIn, type Result } from './shells.ts';

const variable = env.secret('CACHE_PASSWORD', 'password of the cache');
const secretOf = (stack: ComposeStack) => new Secret(stack, 'cache-password', { file: '/etc/secrets/cache' });

function valkey(password: (stack: ComposeStack) => Credential, more: Partial<ValkeyProps> = {}): Template {
  return templateOf((stack) => {
    const networks = [new Network(stack, 'backend', { name: 'backend', internal: true })];
    const image = pinned('docker.io/valkey/valkey:9-alpine');
    new Valkey(stack, 'cache', { image, networks, password: password(stack), ...more });
  });
}

const byVariable = valkey(() => variable);
const byFile = valkey(secretOf);

test('keeps nothing, is nobody special, and shows its password to nobody', () => {
  const attributes = ['healthcheck', 'user', 'environment', 'tmpfs', 'networks', 'mem_limit', 'read_only', 'cap_drop'];
  expect(serviceText(byVariable, 'cache', ...attributes, 'cap_add', 'volumes')).toMatchInlineSnapshot(`
    "healthcheck:
      test:
        - CMD
        - valkey-cli
        - -e
        - ping
      interval: 5s
      timeout: 3s
      retries: 5
      start_period: 30s
    user: "999:1000"
    environment:
      REDISCLI_AUTH: \${CACHE_PASSWORD:?password of the cache}
    tmpfs:
      # working directory; nothing is saved
      - /data:uid=999,gid=1000
      # the configuration with the password
      - /tmp:uid=999,gid=1000
    networks:
      - backend
    mem_limit: \${REDIS_MEM_LIMIT:-1g}
    read_only: true
    cap_drop:
      - ALL"
  `);
  expect(told(byVariable)).toEqual([]);
});

test('reads its password in a start script, in which no password stands', () => {
  expect(serviceText(byVariable, 'cache', 'command')).toMatchInlineSnapshot(`
    "command:
      - sh
      - -euc
      - |
        umask 077
        hex=$$(printf %s "$$REDISCLI_AUTH" | od -An -v -tx1 | tr -d ' \\n' | sed 's/../\\\\x&/g')
        printf 'requirepass "%s"\\n' "$\${hex:?the password is empty}" > /tmp/valkey.conf
        exec valkey-server /tmp/valkey.conf --save '' --appendonly no"
  `);
});

test('takes the password as a file, for the server and for its probe', () => {
  expect(serviceText(byFile, 'cache', 'environment', 'secrets')).toBe('secrets:\n  - cache-password');
  expect(serviceText(byFile, 'cache', 'healthcheck')).toContain(
    '- REDISCLI_AUTH="$$(cat /run/secrets/cache-password)" exec valkey-cli -e ping\n',
  );
  expect(told(byFile)).toEqual([]);
});

test('runs as the user of another image, who owns its directories', () => {
  const template = valkey(() => variable, { user: { uid: 1001, gid: 1002 }, memory: '64m' });
  expect(serviceText(template, 'cache', 'user', 'tmpfs', 'mem_limit')).toBe(
    [
      'user: "1001:1002"',
      'tmpfs:',
      '  # working directory; nothing is saved',
      '  - /data:uid=1001,gid=1002',
      '  # the configuration with the password',
      '  - /tmp:uid=1001,gid=1002',
      'mem_limit: 64m',
    ].join('\n'),
  );
});

const root = temporaryFolder('valkey');
const conf = join(root, 'valkey.conf');
const secret = join(root, 'secret');
const stubs = join(root, 'stubs');
mkdirSync(stubs);
stub('valkey-server', 'cat "$1"; shift; printf "<%s>" "$@"');
stub('valkey-cli', 'printf "%s %s" "$REDISCLI_AUTH" "$*"');

function stub(name: string, script: string): void {
  writeFileSync(join(stubs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

// What stands last in `command` or in the probe, with the paths of a container led into the folder of this test.
function scriptIn(template: Template, attribute: 'command' | 'healthcheck'): string {
  const service = template.model.document.services['cache'] as unknown as {
    readonly command: readonly string[];
    readonly healthcheck: { readonly test: readonly string[] };
  };
  const words = attribute === 'command' ? service.command : service.healthcheck.test;
  const file = join(root, `${attribute}.sh`);
  const script = String(words.at(-1))
    .replaceAll('/tmp/valkey.conf', conf)
    .replaceAll('/run/secrets/cache-password', secret);
  writeFileSync(file, `set -eu\n${script}\n`);
  return file;
}

describe.each(shellsIn(root))('under $name', (shell) => {
  function run(script: string, password: Uint8Array, inEnvironment: boolean): Result {
    writeFileSync(secret, password);
    // Node cannot pass on bytes that are no UTF-8, so the shell does. The full stop keeps newlines at the end.
    const before = `REDISCLI_AUTH=$(cat ${secret}; printf .); export REDISCLI_AUTH="\${REDISCLI_AUTH%.}"`;
    const path = `${stubs}${delimiter}${shell.path}`;
    return shell.run(script, [], { env: { PATH: path }, ...(inEnvironment && { before }) });
  }

  test.skipIf(shell.missing !== undefined).each([
    ['a variable', byVariable, true],
    ['a file', byFile, false],
  ] as const)('the server gets every byte of %s', (_, template, inEnvironment) => {
    const script = scriptIn(template, 'command');
    const expectDelivered = (password: Uint8Array) => {
      const { status, stdout, stderr } = run(script, password, inEnvironment);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      const [, escapes = ''] = /^requirepass "((?:\\x[0-9a-f]{2})+)"\n<--save><><--appendonly><no>$/.exec(stdout) ?? [];
      const bytes = Buffer.from(escapes.replaceAll('\\x', ''), 'hex');
      expect(bytes).toEqual(Buffer.from(inEnvironment ? password : withoutNewlines(password)));
    };
    expectDelivered(Uint8Array.from({ length: 255 }, (_, index) => index + 1));
    const awkward = [
      'a b',
      ' ',
      '"',
      "'",
      '\\',
      '\\x41',
      '# c',
      '%s',
      '$x ${y} `id` $(id)',
      '-n',
      '*',
      'x\n',
      'ü漢😀',
      'a'.repeat(99),
    ];
    for (const text of awkward) expectDelivered(Buffer.from(text));
    const anyBytes = fc.uint8Array({ min: 1, max: 255, minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(anyBytes, (password) => {
        fc.pre(withoutNewlines(password).length > 0);
        expectDelivered(password);
      }),
      { numRuns: 25 },
    );
  });

  test.skipIf(shell.missing !== undefined)('the server does not start without a password', () => {
    for (const content of ['', '\n']) {
      const { status, stdout, stderr } = run(scriptIn(byFile, 'command'), Buffer.from(content), false);
      expect(stderr).toContain('the password is empty');
      expect([status, stdout]).toEqual([2, '']);
    }
  });

  test.skipIf(shell.missing !== undefined)('the probe logs in with the file', () => {
    const { stdout } = run(scriptIn(byFile, 'healthcheck'), Buffer.from('a "b" $c\n'), false);
    expect(stdout).toBe('a "b" $c -e ping');
  });
});

function withoutNewlines(password: Uint8Array): Uint8Array {
  let end = password.length;
  while (password[end - 1] === 0x0a) end -= 1;
  return password.subarray(0, end);
}
