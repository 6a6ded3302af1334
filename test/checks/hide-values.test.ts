import { describe, expect, test } from 'vitest';
import { checkCompose } from '../../lib/checks/check-compose.ts';
import { webFile } from '../support/web-file.ts';

/** All that is told of a file whose variable `V` has a value. */
function toldOf(text: string, value: string): string {
  return JSON.stringify(checkCompose({ files: { 'compose.yaml': text }, env: { V: value } }));
}

test.each<[text: string, value: string, message: string]>([
  ['services:\n  web: {image: "nginx:${V}"}\n', 'Secret!', '`${V}` is not an image reference: `${V}` is not a tag'],
  [webFile('restart: "${V}"'), 'hush', '`${V}` is not a restart policy'],
  [webFile('cpus: "${V}"'), '-7.77', '${V} is not a number of CPUs'],
  [webFile('extra_hosts: ["a=${V}"]'), 'hush', '`${V}` is not an address'],
  [webFile('volumes: ["./${V}:/a"]'), 'hush', 'where `${V}` is missing'],
  [webFile('container_name: "a${V}"', '  db: {image: x:1, container_name: "a${V}"}'), 'hush', 'name `${V}` is taken'],
  [webFile('healthcheck: {test: ["${V}"]}'), 'hush', 'the probe of `web` begins with `${V}`'],
  [webFile('depends_on: ["${V}"]'), 'hush', 'refers to the service `${V}`'],
  [webFile('user: "${V}${V}"'), '-12345', '`${V}` in `${V}` is neither an id nor a name'],
])('what a variable makes of %j is told by its name', (text, value, message) => {
  expect(toldOf(text, value)).toContain(message);
  expect(toldOf(text, value)).not.toContain(value);
});

describe('what the file spells out is told', () => {
  test.each([
    ['restart: never', '`never` is not a restart policy'],
    ['restart: never, hostname: "${V}"', '`never` is not a restart policy'],
    ['volumes: ["./data:/a", "${V}:/b"]', 'where `./data` and `${V}` are missing'],
  ])('%s', (attributes, message) => {
    expect(toldOf(webFile(attributes), '/hush')).toContain(message);
  });
});

test('several variables in one value have no name', () => {
  expect(toldOf(webFile('restart: "${V}${W:-x}"'), 'hush')).toContain('`${…}` is not a restart policy');
});

test('what Compose adds is told, whatever a variable beside it says', () => {
  expect(toldOf(webFile('ports: [{target: 80, published: "${V}", protocol: x}]'), '8080')).toContain(
    'write `tcp`, `udp`',
  );
});

test.each(['a', 'your', 'false', 'web', 'db'])(
  'words of the language, switches and names of the file stay: %s',
  (value) => {
    const text = webFile(
      'ports: ["80:80"], hostname: "${V}", volumes: ["./a.conf:/a"]',
      '  db: {image: x, volumes: ["./a.conf:/a"]}',
    );
    const told = toldOf(text, value);
    expect(told).toContain('`host_ip: 127.0.0.1` or that of your LAN');
    expect(told).toContain('after a change: `docker compose up --force-recreate web db`');
    expect(told).toContain('`create_host_path: false`');
  },
);
