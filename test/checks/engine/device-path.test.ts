import { expect, test } from 'vitest';
import { devicePath } from '../../../lib/checks/engine/device-path.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'devices: [/dev/dri]',
  'devices: ["/dev/ttyUSB0:/dev/tty:rw"]',
  'devices: [{source: /dev/a, target: /dev/b, permissions: r}]',
  'devices: [nvidia.com/gpu=all]',
])('takes %s', (web) => {
  expect(foundBy(devicePath, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['devices: [dri]', ['error DEVICE-PATH services.web.devices[0]: `dri` is not a path of a device']],
  ['devices: ["./dri:/dev/dri"]', ['error DEVICE-PATH services.web.devices[0]: `./dri` is not a path of a device']],
  [
    'devices: [{source: /dev/a, target: /dev/b}]',
    ['error DEVICE-PATH services.web.devices[0]: nobody says what `web` may do with `/dev/a`'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(devicePath, webFile(web))).toEqual(found);
});
