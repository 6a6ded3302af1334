import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { Network, Service, Volume, type Port } from 'cdk-compose';
import { describe, expect, onTestFinished, test } from 'vitest';
import { shellsIn } from '../../homelab/shells.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { titled } from '../../support/titled.ts';
import { Host } from './host.ts';

const tools = temporaryFolder('preflight-tools');

function hostWith(...ports: readonly Port[]): Host {
  const host = new Host();
  host.build((stack) => void new Service(stack, 'shop', { image: 'docker.io/library/busybox:1.37.0', ports }));
  return host;
}

async function tcp(address: string): Promise<number> {
  const server = createServer().listen(0, address);
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function udp(address: string): Promise<number> {
  const socket = createSocket('udp4');
  socket.bind(0, address);
  onTestFinished(() => void socket.close());
  await once(socket, 'listening');
  return socket.address().port;
}

// A port that was free a moment ago.
async function free(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe.each(shellsIn(tools))('preflight.sh under $name', (shell) => {
  const told = (host: Host): readonly string[] => {
    const run = host.run(shell);
    const marked = (['ok', 'FAIL', '?'] as const).flatMap((mark) => run.of(mark).map((line) => `${mark} ${line}`));
    return marked.filter((line) => line.includes(' port'));
  };

  describe.skipIf(shell.missing)(titled('with a published port', shell.missing), () => {
    test('that nobody uses', async () => {
      const port = await free();
      expect(told(hostWith({ target: 80, published: port }))).toEqual([`ok nobody uses the port ${port} (tcp)`]);
    });

    test.each<[string, Partial<Port>]>([
      ['all addresses', {}],
      ['0.0.0.0', { hostIp: '0.0.0.0' }],
      ['the very address', { hostIp: '127.0.0.1' }],
      ['an address of IPv6, taken for all', { hostIp: '::' }],
    ])('that somebody uses on 127.0.0.1 fails for %s', async (_, port) => {
      const published = await tcp('127.0.0.1');
      expect(told(hostWith({ target: 80, published, ...port }))).toEqual([
        `FAIL the port ${published} (tcp): somebody else uses ${published}` +
          ` [stop that, or publish shop elsewhere: ss -lnp 'sport = :${published}']`,
      ]);
    });

    test('that somebody uses on all addresses fails for one of them', async () => {
      const published = await tcp('0.0.0.0');
      expect(told(hostWith({ target: 80, published, hostIp: '127.0.0.1' }))[0]).toMatch(/^FAIL/);
    });

    test('that somebody uses on another address is free', async () => {
      const published = await tcp('127.0.0.1');
      expect(told(hostWith({ target: 80, published, hostIp: '127.0.0.9' }))).toEqual([
        `ok nobody uses the port ${published} (tcp)`,
      ]);
    });

    test('of another protocol is another port', async () => {
      const published = await udp('127.0.0.1');
      expect(told(hostWith({ target: 53, published }, { target: 53, published, protocol: 'udp' }))).toEqual([
        `ok nobody uses the port ${published} (tcp)`,
        expect.stringMatching(/^FAIL the port \d+ \(udp\): somebody else uses/),
      ]);
    });

    test('in a range tells the one that is used', async () => {
      const busy = await tcp('127.0.0.1');
      const range = `${busy - 1}-${busy}` as const;
      expect(told(hostWith({ target: 80, published: range }))[0]).toContain(
        `FAIL the ports ${busy - 1} to ${busy} (tcp): somebody else uses ${busy}`,
      );
    });

    test('that its own service uses already is free for it, and for no other, of whatever project', async () => {
      const published = await tcp('127.0.0.1');
      const host = hostWith({ target: 80, published });
      host.answer({ publisher: 'stack/shop' });
      expect(told(host)).toEqual([`ok shop uses the port ${published} (tcp) already`]);
      for (const publisher of ['stack/shop2', 'other/shop', '/']) {
        host.answer({ publisher });
        expect(told(host)[0]).toMatch(/^FAIL/);
      }
    });

    test('that somebody uses cannot be judged without Docker', async () => {
      const published = await tcp('127.0.0.1');
      const host = hostWith({ target: 80, published });
      host.answer({ complaint: 'permission denied' });
      expect(told(host)).toEqual([`? the port ${published} (tcp) [see who uses it: ss -lnp 'sport = :${published}']`]);
    });

    test('that the engine picks is not asked for', () => {
      expect(told(hostWith({ target: 80 }))).toEqual([]);
    });
  });

  test.skipIf(shell.missing)(titled('looks for volumes and networks of others', shell.missing), () => {
    const host = new Host();
    host.build((stack) => {
      const volume = new Volume(stack, 'shared', { name: 'shared-data', external: true });
      new Network(stack, 'lan', { external: true });
      new Service(stack, 'shop', { image: 'docker.io/library/busybox:1.37.0', volumes: [volume.mount('/data')] });
    });
    host.answer({ existing: ['proxy', 'lan'] });
    expect(host.run(shell).of('ok')).toEqual(
      expect.arrayContaining(['the network proxy is there', 'the network lan is there']),
    );
    expect(host.run(shell).of('FAIL')).toContain(
      'there is no volume shared-data [deploy the stack that creates it, or run: docker volume create shared-data]',
    );
  });
});
