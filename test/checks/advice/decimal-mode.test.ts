import { expect, test } from 'vitest';
import { decimalMode } from '../../../lib/checks/advice/decimal-mode.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['configs: [{source: page, mode: "0440"}]', 'configs: {page: {content: x}}'],
  ['configs: [{source: page, mode: 0440}]', 'configs: {page: {content: x}}'],
  ['configs: [{source: page, mode: 256}]', 'configs: {page: {content: x}}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(decimalMode, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'configs: [{source: page, mode: 440}]',
    'configs: {page: {content: x}}',
    ['warning MODE-DECIMAL services.web.configs[0].mode: the mode 440 is a decimal number: it stands for 0670'],
  ],
  [
    'volumes: [{type: tmpfs, target: /t, tmpfs: {mode: 1777}}]',
    '',
    ['warning MODE-DECIMAL services.web.volumes[0].tmpfs.mode: the mode 1777 is a decimal number: it stands for 03361'],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(decimalMode, webFile(web, rest))).toEqual(found);
});
