import { env, Service, type ServiceProps } from 'cdk-compose';
import type { HostGroups } from 'cdk-compose/immich';
import type { Template } from 'cdk-compose/testing';
import { expect, test } from 'vitest';
import { driverFiles, DRI, node, nvidia, ROCKCHIP_SANDBOX, type Hardware } from '../../lib/immich/hardware.ts';
import { useHardware } from '../../lib/immich/use-hardware.ts';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

function using(hardware: Hardware, hostGroups: HostGroups = {}, own: ServiceProps = {}): Template {
  return templateOf((stack) => {
    const service = new Service(stack, 'worker', { image: pinned('docker.io/example/worker:1.2.3'), ...own });
    useHardware(service, 'gadget', hardware, hostGroups);
  });
}

test('what is not needed is not mentioned', () => {
  expect(serviceText(using({}), 'worker').split('\n')).toHaveLength(1);
});

test('everything is written into the service, after what it has itself', () => {
  const hardware: Hardware = {
    devices: [DRI, node('/dev/gadget', 'the gadget')],
    mounts: [driverFiles('/usr/lib/gadget', 'the driver')],
    environment: { GADGET: '1' },
    securityOpt: ROCKCHIP_SANDBOX,
  };
  const own: ServiceProps = {
    devices: ['/dev/fuse'],
    environment: { OWN: 'x' },
    securityOpt: ['no-new-privileges=true'],
  };
  expect(
    serviceText(using(hardware, {}, own), 'worker')
      .split('\n')
      .slice(1)
      .join('\n'),
  ).toMatchInlineSnapshot(`
    "environment:
      OWN: x
      GADGET: "1"
    volumes:
      # the driver
      - type: bind
        source: /usr/lib/gadget
        target: /usr/lib/gadget
        read_only: true
        bind:
          create_host_path: false
    devices:
      - /dev/fuse
      # the nodes of the GPU
      - /dev/dri:/dev/dri
      # the gadget
      - /dev/gadget:/dev/gadget
    security_opt:
      - no-new-privileges=true
      # the driver of Rockchip reads files below /proc and /sys that are hidden otherwise
      - systempaths=unconfined
      # the driver of Rockchip does what the profile of AppArmor forbids
      - apparmor=unconfined"
  `);
});

test('a device asked for by capability is a reservation', () => {
  expect(serviceText(using({ requests: [nvidia('gpu', 'video')] }), 'worker', 'deploy')).toMatchInlineSnapshot(`
    "deploy:
      resources:
        reservations:
          devices:
            - driver: nvidia
              count: 1
              capabilities:
                - gpu
                - video"
  `);
});

test('groups are the ids of the host, a number or a variable, each with its name', () => {
  const hostGroups = { render: env.required('RENDER_GID', 'id of the group render'), video: 44 };
  const template = using({ groups: ['render', 'video'] }, hostGroups, { groupAdd: ['1000'] });
  expect(serviceText(template, 'worker', 'group_add')).toMatchInlineSnapshot(`
    "group_add:
      - "1000"
      # group render of the host, which owns the devices
      - \${RENDER_GID:?id of the group render}
      # group video of the host, which owns the devices
      - "44""
  `);
  expect(told(template)).toEqual([]);
});

test('a group without an id is a finding that says how to find it', () => {
  expect(told(using({ groups: ['render', 'video'] }, { video: 44 }))).toEqual([
    "error HW-GROUP services.worker.group_add: `gadget` needs the id of the host's group `render`, or the devices cannot be opened; pass `hostGroups: { render: … }`: `getent group render` prints it on the host",
  ]);
  expect(told(using({ groups: ['render', 'video'] }))).toHaveLength(2);
});
