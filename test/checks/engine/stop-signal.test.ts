import { expect, test } from 'vitest';
import { stopSignal } from '../../../lib/checks/engine/stop-signal.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'stop_signal: SIGTERM',
  'stop_signal: term',
  `stop_signal: '15'`,
  `stop_signal: '99'`,
  'stop_signal: SIGRTMIN+3',
  'stop_signal: RTMAX-1',
  `stop_signal: ''`,
  'stop_signal: SIGSTKFLT',
])('takes %s', (web) => {
  expect(foundBy(stopSignal, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['stop_signal: SIGFOO', ['error STOP-SIGNAL services.web.stop_signal: `SIGFOO` is not a signal']],
  [`stop_signal: '0'`, ['error STOP-SIGNAL services.web.stop_signal: `0` is not a signal']],
  [`stop_signal: '1.5'`, ['error STOP-SIGNAL services.web.stop_signal: `1.5` is not a signal']],
  ['stop_signal: SIGRTMIN+16', ['error STOP-SIGNAL services.web.stop_signal: `SIGRTMIN+16` is not a signal']],
  ['stop_signal: SIGSIGTERM', ['error STOP-SIGNAL services.web.stop_signal: `SIGSIGTERM` is not a signal']],
  [`stop_signal: '9 '`, ['error STOP-SIGNAL services.web.stop_signal: `9 ` is not a signal']],
])('tells of %s', (web, found) => {
  expect(foundBy(stopSignal, webFile(web))).toEqual(found);
});
