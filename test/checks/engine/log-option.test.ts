import { expect, test } from 'vitest';
import { logOption } from '../../../lib/checks/engine/log-option.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each([
  'logging: {driver: json-file, options: {max-size: 10m, max-file: 3, compress: "true", labels: a, tag: x}}',
  'logging: {driver: local, options: {max-size: 10m, compress: "false", max-file: 1}}',
  'logging: {options: {max-size: 10mb}}',
  'logging: {options: {syslog-format: rfc5424}}',
  'logging: {driver: json-file, options: {mode: non-blocking, max-buffer-size: 4m}}',
  'logging: {driver: none, options: {a: b}}',
  'logging: {driver: loki, options: {loki-url: x}}',
  'logging: {driver: syslog, options: {syslog-address: "udp://1.2.3.4:514", syslog-facility: daemon}}',
  'logging: {driver: gelf, options: {gelf-address: "udp://1.2.3.4:12201"}}',
])('takes %s', (web) => {
  expect(foundBy(logOption, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  ['logging: {options: {a: b}}', ['error LOG-OPTION services.web.logging.options.a: no log driver has an option `a`']],
  [
    'logging: {driver: json-file, options: {max_size: 1m}}',
    ['error LOG-OPTION services.web.logging.options.max_size: the log driver `json-file` has no option `max_size`'],
  ],
  [
    'logging: {driver: local, options: {labels: a}}',
    ['error LOG-OPTION services.web.logging.options.labels: the log driver `local` has no option `labels`'],
  ],
  [
    'logging: {driver: json-file, options: {max-size: abc}}',
    ['error LOG-OPTION services.web.logging.options.max-size: `abc` is not a size of a log'],
  ],
  [
    'logging: {driver: json-file, options: {max-size: 0}}',
    ['error LOG-OPTION services.web.logging.options.max-size: `0` is not a size of a log'],
  ],
  [
    'logging: {driver: json-file, options: {max-file: 0}}',
    ['error LOG-OPTION services.web.logging.options.max-file: `0` is not a number of files'],
  ],
  [
    'logging: {driver: local, options: {max-file: 1}}',
    ['error LOG-OPTION services.web.logging: a log is compressed when it is rotated, which this one is not'],
  ],
  [
    'logging: {driver: json-file, options: {compress: "true"}}',
    [
      'error LOG-OPTION services.web.logging.options.compress: a log is compressed when it is rotated, which this one is not',
    ],
  ],
  [
    'logging: {driver: json-file, options: {compress: x}}',
    ['error LOG-OPTION services.web.logging.options.compress: `x` is not a switch'],
  ],
  [
    'logging: {driver: json-file, options: {mode: bogus}}',
    ['error LOG-OPTION services.web.logging.options.mode: `bogus` is not a mode of a log'],
  ],
  [
    'logging: {driver: json-file, options: {max-buffer-size: 4m}}',
    [
      'error LOG-OPTION services.web.logging.options.max-buffer-size: a log has a buffer with `mode: non-blocking` only',
    ],
  ],
  [
    'logging: {driver: json-file, options: {mode: non-blocking, max-buffer-size: x}}',
    ['error LOG-OPTION services.web.logging.options.max-buffer-size: `x` is not a size'],
  ],
  [
    'logging: {driver: syslog, options: {syslog-address: nope, syslog-facility: x, syslog-format: y}}',
    [
      'error LOG-OPTION services.web.logging.options.syslog-address: `nope` is not an address of syslog',
      'error LOG-OPTION services.web.logging.options.syslog-facility: `x` is not a facility of syslog',
      'error LOG-OPTION services.web.logging.options.syslog-format: `y` is not a format of syslog',
    ],
  ],
  [
    'logging: {driver: gelf}',
    ['error LOG-OPTION services.web.logging: the log driver `gelf` has no `gelf-address` that it can use'],
  ],
  [
    'logging: {driver: awslogs, options: {awslogs-region: x}}',
    ['error LOG-OPTION services.web.logging: the log driver `awslogs` has no `awslogs-group` that it can use'],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(logOption, webFile(web))).toEqual(found);
});
