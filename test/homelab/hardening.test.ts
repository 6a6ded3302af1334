import { Network, Service, type ServiceProps } from 'cdk-compose';
import { Hardening } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { scratch } from '../../lib/homelab/hardening.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';

type Mixin = ReturnType<(typeof Hardening)['noPrivileges']>;

// The service after the mixins, without its name and image.
function hardened(props: ServiceProps, ...mixins: readonly Mixin[]): string {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image: pinned('docker.io/library/nginx:1.29.3'), ...props }).with(...mixins);
  });
  return serviceText(template, 'web').split('\n').slice(1).join('\n');
}

test('any service can be hardened', () => {
  const mixins = [Hardening.noPrivileges(), Hardening.readOnlyRoot(), Hardening.limits({ memory: '128m' })];
  expect(hardened({}, ...mixins)).toMatchInlineSnapshot(`
    "mem_limit: 128m
    pids_limit: 100
    read_only: true
    cap_drop:
      - ALL
    security_opt:
      - no-new-privileges=true"
  `);
});

test('what the service says itself stays', () => {
  const own = {
    memLimit: '1g',
    pidsLimit: 7,
    readOnly: false,
    capDrop: ['NET_RAW'],
    securityOpt: ['no-new-privileges:false'],
  } as const;
  const mixins = [Hardening.noPrivileges(), Hardening.readOnlyRoot(), Hardening.limits({ memory: '128m', pids: 100 })];
  expect(hardened(own, ...mixins)).toMatchInlineSnapshot(`
    "mem_limit: 1g
    pids_limit: 7
    read_only: false
    cap_drop:
      - NET_RAW
    security_opt:
      - no-new-privileges:false"
  `);
});

test('other options of the sandbox stay beside it', () => {
  expect(hardened({ securityOpt: ['apparmor=mine'] }, Hardening.noPrivileges())).toContain(
    'security_opt:\n  - no-new-privileges=true\n  - apparmor=mine',
  );
});

test('an exception is spelled, with its reason as a comment', () => {
  expect(
    hardened(
      {},
      Hardening.identity({ startsAsRoot: 'binds port 80' }),
      Hardening.readOnlyRoot({ writableRoot: 'writes all over' }),
    ),
  ).toMatchInlineSnapshot(`
    "# binds port 80
    user: "0:0"
    # writes all over
    read_only: false"
  `);
});

test('without an exception nothing is said of the user', () => {
  expect(hardened({}, Hardening.identity())).toBe('');
});

test('what is no service is left alone', () => {
  templateOf((stack) => {
    const network = new Network(stack, 'net', {});
    expect(Hardening.noPrivileges().supports(network)).toBe(false);
    Hardening.noPrivileges().applyTo(network);
  });
});

test('a directory in memory belongs to who writes there', () => {
  const tmpfs = [scratch('/tmp', 'working files', { uid: 3, gid: 4 }), scratch('/run', 'sockets')];
  expect(hardened({ tmpfs })).toBe('tmpfs:\n  # working files\n  - /tmp:uid=3,gid=4\n  # sockets\n  - /run');
});
