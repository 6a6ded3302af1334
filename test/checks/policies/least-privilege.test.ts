import { env, Network, Service, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import type { HomelabCode } from '../../../lib/checks/policies/homelab-policy-options.ts';
import { pinned } from '../../support/pinned.ts';
import { placesIn, placesOf } from '../../support/policy-findings.ts';

const image = pinned('docker.io/example/web:1.2.3');
const limit = env.optional('MEM_LIMIT', '512m', 'memory limit');
const flag = env.optional('FLAG', 'true', 'a flag');
const data = { type: 'bind', source: './data/web', target: '/data' } as const;

test.each<[string, HomelabCode, ServiceProps, readonly string[]]>([
  ['`=true`', 'POLICY-NEW-PRIVILEGES', { securityOpt: ['no-new-privileges=true'] }, []],
  ['`:true`', 'POLICY-NEW-PRIVILEGES', { securityOpt: ['seccomp=x.json', 'no-new-privileges:true'] }, []],
  ['no value', 'POLICY-NEW-PRIVILEGES', { securityOpt: ['no-new-privileges'] }, []],
  ['`:false`', 'POLICY-NEW-PRIVILEGES', { securityOpt: ['no-new-privileges:false'] }, ['security_opt']],
  ['another option', 'POLICY-NEW-PRIVILEGES', { securityOpt: ['seccomp=x.json'] }, ['security_opt']],
  ['all', 'POLICY-CAP-DROP', { capDrop: ['ALL'] }, []],
  ['some', 'POLICY-CAP-DROP', { capDrop: ['NET_RAW'] }, ['cap_drop']],
  ['none', 'POLICY-CAP-DROP', {}, ['cap_drop']],
  ['a reason', 'POLICY-CAP-REASON', { capAdd: { CHOWN: 'gives files away' } }, []],
  ['no reason', 'POLICY-CAP-REASON', { capAdd: { CHOWN: 'gives files away', KILL: '' } }, ['cap_add[1]']],
  ['AppArmor off', 'POLICY-UNCONFINED', { securityOpt: ['a=b', 'apparmor=unconfined'] }, ['security_opt[1]']],
  ['SELinux off', 'POLICY-UNCONFINED', { securityOpt: ['label:disable'] }, ['security_opt[0]']],
  ['paths open', 'POLICY-UNCONFINED', { securityOpt: ['systempaths=unconfined'] }, ['security_opt[0]']],
  ['a profile', 'POLICY-UNCONFINED', { securityOpt: ['seccomp=./unconfined.json'] }, []],
  ['privileged', 'POLICY-PRIVILEGED', { privileged: true }, ['privileged']],
  ['not privileged', 'POLICY-PRIVILEGED', { privileged: false, capAdd: { KILL: 'x' } }, []],
  ['every capability', 'POLICY-PRIVILEGED', { capAdd: { ALL: 'it wants to' } }, ['cap_add[0]']],
  ['read-only', 'POLICY-READ-ONLY', { readOnly: true }, []],
  ['writable', 'POLICY-READ-ONLY', { readOnly: false }, ['read_only']],
  ['known on the host', 'POLICY-READ-ONLY', { readOnly: flag }, []],
  ['no scratch, and nothing is written', 'POLICY-SCRATCH', { readOnly: true, user: '65534:65534' }, []],
  ['no scratch beside data', 'POLICY-SCRATCH', { readOnly: true, volumes: [data] }, ['read_only']],
  ['no scratch beside what is read', 'POLICY-SCRATCH', { readOnly: true, volumes: [{ ...data, readOnly: true }] }, []],
  ['no scratch for root', 'POLICY-SCRATCH', { readOnly: true, user: '0:0' }, ['read_only']],
  ['scratch', 'POLICY-SCRATCH', { readOnly: true, user: '0:0', tmpfs: ['/tmp'] }, []],
  ['no scratch in what runs once', 'POLICY-SCRATCH', { readOnly: true, user: '0:0', restart: 'no' }, []],
  ['a writable root', 'POLICY-SCRATCH', { volumes: [data] }, []],
  ['an owned tmpfs', 'POLICY-TMPFS-OWNER', { user: '1:2', tmpfs: [{ target: '/run', uid: 1, gid: 2 }] }, []],
  ['a tmpfs of root', 'POLICY-TMPFS-OWNER', { user: '1:2', tmpfs: ['/tmp', '/run:size=1m'] }, ['tmpfs[1]']],
  ['a tmpfs for root', 'POLICY-TMPFS-OWNER', { user: '0:0', tmpfs: ['/run'] }, []],
  ['a tmpfs for an unknown user', 'POLICY-TMPFS-OWNER', { user: 'web', tmpfs: ['/run'] }, []],
  ['a limit', 'POLICY-MEMORY', { memLimit: '64m' }, []],
  ['a limit of `deploy`', 'POLICY-MEMORY', { deploy: { resources: { limits: { memory: '64m' } } } }, []],
  ['a limit on something else', 'POLICY-MEMORY', { deploy: { resources: { limits: { cpus: 1 } } } }, ['mem_limit']],
  ['a variable limit', 'POLICY-MEMORY-VARIABLE', { memLimit: limit }, []],
  ['a fixed limit', 'POLICY-MEMORY-VARIABLE', { memLimit: '64m' }, ['mem_limit']],
  ['a fixed limit of what runs once', 'POLICY-MEMORY-VARIABLE', { memLimit: '64m', restart: 'no' }, []],
  ['no limit, which is told as such', 'POLICY-MEMORY-VARIABLE', {}, []],
  ['a limit on processes', 'POLICY-PIDS', { pidsLimit: 100 }, []],
  ['one of `deploy`', 'POLICY-PIDS', { deploy: { resources: { limits: { pids: 100 } } } }, []],
  ['as many as there may be', 'POLICY-PIDS', { pidsLimit: -1 }, ['pids_limit']],
  ['a GPU without its group', 'POLICY-DEVICE-GROUP', { user: '1:2', devices: ['/dev/dri:/dev/dri'] }, ['devices']],
  ['a GPU with its group', 'POLICY-DEVICE-GROUP', { user: '1:2', groupAdd: [44], devices: ['/dev/dri'] }, []],
  ['a GPU for root', 'POLICY-DEVICE-GROUP', { user: '0:0', devices: ['/dev/dri:/dev/dri'] }, []],
  ['another device', 'POLICY-DEVICE-GROUP', { user: '1:2', devices: ['/dev/ttyUSB0'] }, []],
])('%s: %s', (_, code, props, places) => {
  expect(placesIn(code, { image, ...props })).toEqual(places);
});

test('what is switched off for a reason is fine', () => {
  const places = placesOf('POLICY-UNCONFINED', (stack) => {
    new Service(stack, 'web', { image, securityOpt: ['seccomp=unconfined'] }).comment(['security_opt', 0], 'it must');
  });
  expect(places).toEqual([]);
});

test('a capability without a reason comes with an override', () => {
  const places = placesOf('POLICY-CAP-REASON', (stack) => {
    new Service(stack, 'web', { image }).override('cap_add', ['CHOWN']);
  });
  expect(places).toEqual(['services.web.cap_add[0]']);
});

test.each<[string, ServiceProps, boolean]>([
  ['a proxy that is shut in', { image: 'docker.io/wollomatic/socket-proxy:1.10.0' }, true],
  ['anything else that is shut in', { image }, false],
])('the socket of Docker for %s', (_, props, isFine) => {
  const mount = { type: 'bind', source: '/var/run/docker.sock', target: '/var/run/docker.sock' } as const;
  for (const internal of [true, false]) {
    const places = placesOf('POLICY-DOCKER-SOCKET', (stack) => {
      const networks = [new Network(stack, 'web-backend', { internal })];
      new Service(stack, 'web', { ...props, networks, volumes: [data, mount] });
    });
    expect(places).toEqual(isFine && internal ? [] : ['services.web.volumes[1]']);
  }
});

test('the socket of Docker by its attribute', () => {
  expect(placesIn('POLICY-DOCKER-SOCKET', { image, useApiSocket: true })).toEqual(['use_api_socket']);
  expect(placesIn('POLICY-DOCKER-SOCKET', { image, volumes: [data] })).toEqual([]);
});

test('what takes its attributes from elsewhere is not judged', () => {
  for (const code of ['POLICY-MEMORY', 'POLICY-USER', 'POLICY-READ-ONLY'] as const) {
    expect(placesIn(code, { extends: { service: 'base', file: 'base.yaml' } })).toEqual([]);
    expect(placesIn(code, { provider: { type: 'tunnel' } })).toEqual([]);
  }
});
