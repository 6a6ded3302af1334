import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';
import { join } from 'node:path';
import { env, Service, text, type DeviceRequest, type ServiceProps } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { notRoot, shellsIn } from '../../homelab/shells.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { titled } from '../../support/titled.ts';
import { Host, noCompose } from './host.ts';

const tools = temporaryFolder('preflight-tools');

const RENDER = env.required('RENDER_GID', 'group of the GPU');
const noNodes = spawnSync('mknod', [join(tools, 'node'), 'c', '1', '3']).status === 0 ? undefined : 'needs mknod';

function hostWith(props: (host: Host) => Omit<ServiceProps, 'image'>): Host {
  const host = new Host();
  host.build((stack) => void new Service(stack, 'gpu', { image: 'docker.io/library/busybox:1.37.0', ...props(host) }));
  return host;
}

// A device node that is open to its group.
function node(host: Host, path: string, gid: number, mode = 0o660): void {
  host.mkdir(join(path, '..'));
  spawnSync('mknod', [join(host.root, path), 'c', '226', '128']);
  chownSync(join(host.root, path), 0, gid);
  chmodSync(join(host.root, path), mode);
}

describe.each(shellsIn(tools))('preflight.sh under $name', (shell) => {
  const told = (host: Host): readonly string[] => {
    const run = host.run(shell);
    const lines = [...run.of('ok'), ...run.of('FAIL'), ...run.of('?')].map((line) => line.replaceAll(host.root, ''));
    return lines.filter((line) => /\/dev\/|NVIDIA/.test(line));
  };
  const withGroups = (groupAdd: ServiceProps['groupAdd'] = [], device = 'dev/dri') =>
    hostWith(({ root }) => ({ devices: [{ source: join(root, device) }], groupAdd }));

  const skipped = shell.missing ?? notRoot ?? noNodes;
  describe.skipIf(skipped)(titled('with a device', skipped), () => {
    test('that is missing fails once', () => {
      expect(told(withGroups([RENDER]))).toEqual([
        'there is no /dev/dri [load its driver, or pass it through to this machine; without it gpu cannot start]',
      ]);
    });

    test('without a node for rendering fails', () => {
      const host = withGroups([RENDER]);
      node(host, 'dev/dri/card0', 44);
      expect(told(host)).toEqual([
        '/dev/dri is there',
        'there is no node for rendering in /dev/dri [load the driver of the GPU]',
      ]);
    });

    test.each<[string, ServiceProps['groupAdd']]>([
      ['a variable', [RENDER]],
      ['a number', ['107']],
      ['one of several', ['44', RENDER]],
      ['the default of a variable', [env.optional('RENDER_GID', '107', 'group of the GPU')]],
    ])('of a group that the service is in, by %s', (_, groups) => {
      const host = withGroups(groups);
      host.answer({ value: '107' });
      node(host, 'dev/dri/renderD128', 107);
      expect(told(host)).toEqual([
        '/dev/dri is there',
        '/dev/dri/renderD128 is open to the group 107, which its services are in',
      ]);
    });

    test('of another group fails, and tells only the group of the host', () => {
      const host = withGroups([RENDER]);
      host.answer({ value: '104' });
      node(host, 'dev/dri/renderD128', 107);
      node(host, 'dev/dri/renderD129', 108, 0o666);
      expect(told(host)).toEqual([
        '/dev/dri is there',
        '/dev/dri/renderD129 is open to everybody',
        '/dev/dri/renderD128 is open to the group 107, which its services are not in [set RENDER_GID to 107]',
      ]);
      expect(host.run(shell).stdout).not.toContain('104');
    });

    test('that is one node is judged as such', () => {
      const host = withGroups(['44', '45'], 'dev/kfd');
      node(host, 'dev/kfd', 107);
      expect(told(host)).toEqual([
        '/dev/kfd is there',
        '/dev/kfd is open to the group 107, which its services are not in [set 44 45 to 107]',
      ]);
    });

    test('whose group only .env knows is told so where Compose is missing', () => {
      const host = withGroups([RENDER]);
      host.answer({ compose: '' });
      node(host, 'dev/dri/renderD128', 107);
      expect(told(host).at(-1)).toBe(
        'the group of /dev/dri/renderD128 [docker compose and .env have to be there first]',
      );
    });

    test('of a service in no group, or in one of its image, is not judged further', () => {
      for (const groups of [[], ['render'], ['107', 'video']]) {
        const host = withGroups(groups);
        node(host, 'dev/dri/renderD128', 999);
        expect(told(host)).toEqual(['/dev/dri is there']);
      }
    });
  });

  const unread = skipped ?? noCompose;
  test.skipIf(unread)(titled('reads the group in .env as Compose does', unread), () => {
    const host = withGroups([RENDER]);
    host.answer({ realCompose: true });
    node(host, 'dev/dri/renderD128', 107);
    const verdicts = [`'107'`, '"107" # render', '104', `'107:1'`, '1070'].map((value) => {
      host.lay('stack/.env', `PASSWORD=a\nDOMAIN=b\nRENDER_GID=${value}\n`, 0o600);
      return told(host).at(-1)?.includes('are in');
    });
    expect(verdicts).toEqual([true, true, false, false, false]);
  });

  test.skipIf(shell.missing)(titled('does not look for a device that only .env names', shell.missing), () => {
    const host = hostWith(() => ({ devices: [{ source: text`/dev/${env.required('CARD', 'a card')}` }] }));
    expect(told(host)).toEqual([
      '/dev/${CARD} [its name is in .env, so see for yourself that it is there: gpu cannot start without it]',
    ]);
  });

  describe.skipIf(shell.missing)(titled('with a graphics card', shell.missing), () => {
    const reserved = (...devices: readonly DeviceRequest[]) => ({
      deploy: { resources: { reservations: { devices } } },
    });
    const gpu = ['gpu'];

    test.each<[string, Omit<ServiceProps, 'image'>]>([
      ['reserved of the driver nvidia', reserved({ driver: 'nvidia', count: 1, capabilities: ['compute'] })],
      ['reserved of no driver', reserved({ driver: 'cdi', capabilities: gpu }, { capabilities: gpu })],
      ['by `gpus: all`', { gpus: 'all' }],
      ['by number', { gpus: [{ driver: 'amd', count: 1 }, { count: 1 }] }],
      ['of the driver nvidia', { gpus: [{ driver: 'nvidia', deviceIds: ['0'] }] }],
      ['by the runtime', { runtime: 'nvidia' }],
    ])('%s, it looks for the toolkit of NVIDIA', (_, props) => {
      const host = hostWith(() => props);
      expect(told(host)).toEqual([
        "there is no NVIDIA Container Toolkit [install it, and NVIDIA's driver; without it gpu cannot start]",
      ]);
      host.lay('bin/nvidia-container-runtime-hook', '#!/bin/sh\n', 0o755);
      expect(told(host)).toEqual(['the NVIDIA Container Toolkit is there']);
    });

    test.each<[string, Omit<ServiceProps, 'image'>]>([
      ['of another driver', { gpus: [{ driver: 'amd', count: 1 }], ...reserved({ driver: 'cdi', capabilities: gpu }) }],
      ['that is none', reserved({ capabilities: ['tpu'] })],
      ['of another runtime', { runtime: 'runsc' }],
    ])('%s, it looks for none', (_, props) => {
      expect(told(hostWith(() => props))).toEqual([]);
    });
  });
});
