import { Annotations, Service, env, type Mount, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(props: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, ...props });
  });
  return told(template);
}

const bind = (target: string): Mount => ({ type: 'bind', source: '/srv', target });
const memory = (target: string): Mount => ({ type: 'tmpfs', target });

test.each<[string, ServiceProps]>([
  ['mounts side by side', { volumes: [bind('/a'), bind('/ab'), memory('/b')], tmpfs: ['/c', '/c2:size=1m'] }],
  ['memory over a read-only root', { readOnly: true, volumes: [bind('/data')], tmpfs: ['/tmp', '/run/lock'] }],
  ['memory inside of a mount', { volumes: [bind('/a'), memory('/a/cache')], tmpfs: ['/a/tmp'] }],
  ['a mount inside of memory', { volumes: [bind('/run/secrets/x')], tmpfs: ['/run'] }],
  ['a target that only the host knows', { volumes: [{ type: 'tmpfs', target: env.required('AT', 'a path') }] }],
])('takes %s', (_, props) => {
  expect(findings(props)).toEqual([]);
});

test.each([[bind('/a/../b')], [memory('/a/../c')], [bind('/a/b/..')]])(
  'refuses the target of %j, which goes up again',
  (mount) => {
    expect(findings({ volumes: [mount] })).toEqual([
      `error MOUNT-TARGET services.web.volumes[0]: \`${String(mount.target)}\` is not a path to mount at; write an absolute path below \`/\``,
    ]);
  },
);

test('tells of a mount inside of another one, in whatever order they stand', () => {
  const nested =
    '`/a/b` is mounted inside `/a`; mount them side by side: a mount in a mount depends on propagation and hides what lies below it';
  expect(findings({ volumes: [bind('/a'), bind('/a/b')] })).toEqual([
    `error MOUNT-NESTED services.web.volumes[1]: ${nested}`,
  ]);
  expect(findings({ volumes: [bind('/a/b'), bind('/a/')] })).toEqual([
    `error MOUNT-NESTED services.web.volumes[0]: ${nested}`,
  ]);
});

test('a mount inside of another one can be acknowledged', () => {
  const template = templateOf((stack) => {
    const web = new Service(stack, 'web', { image, volumes: [bind('/a'), bind('/a/b')] });
    Annotations.of(web).acknowledge('MOUNT-NESTED', 'the archive is another disk');
  });
  expect(told(template)).toEqual([]);
});
