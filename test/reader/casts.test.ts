import { expect, test } from 'vitest';
import { CAST_PATHS, castAt, castPathsBelow, castText, type Cast } from '../../lib/reader/casts.ts';

function castOf(path: string): Cast | undefined {
  const paths = path.split('.').reduce<ReturnType<typeof castPathsBelow>>(castPathsBelow, CAST_PATHS);
  return castAt(paths);
}

test.each([
  ['services.web.cpus', 'short number'],
  ['services.web.cpu_percent', 'number'],
  ['services.web.scale', 'whole number'],
  ['services.web.deploy.update_config.max_failure_ratio', 'number'],
  ['services.web.ports.[].target', 'whole number'],
  ['services.web.ulimits.nofile', 'whole number'],
  ['services.web.ulimits.nofile.soft', 'whole number'],
  ['services.web.volumes.[].volume.nocopy', 'switch'],
  ['networks.lan.internal', 'switch'],
  ['secrets.key.external', 'switch'],
])('%s holds a %s', (path, cast) => {
  expect(castOf(path)).toBe(cast);
});

test.each([
  'services.web',
  'services.web.image',
  'services.web.mem_limit',
  'services.web.ports.[].published',
  'services.web.ports.[]',
  'services.web.build.ulimits.nofile',
  'services.web.volumes.[].bind.create_host_path',
  'services.web.ulimits.nofile.hard.deeper',
  'services.web.constructor',
  'services.web.__proto__.scale',
  'x-web.scale',
  'constructor.name',
])('%s is left as it is', (path) => {
  expect(castOf(path)).toBeUndefined();
});

test.each<[Cast, string, unknown]>([
  ['switch', 'TRUE', true],
  ['switch', 'off', false],
  ['whole number', '007', 7n],
  ['whole number', '+9223372036854775807', 9_223_372_036_854_775_807n],
  ['number', '1_0', 10],
  ['number', '0x1p-2', 0.25],
  ['short number', '.5', 0.5],
])('a %s is made of %s', (cast, text, value) => {
  expect(castText(text, cast)).toEqual({ value });
});

test.each<[Cast, string]>([
  ['switch', ''],
  ['switch', '1'],
  ['switch', ' true'],
  ['whole number', ''],
  ['whole number', '1.0'],
  ['whole number', '0x10'],
  ['whole number', '1_0'],
  ['whole number', '9223372036854775808'],
  ['number', '1__0'],
  ['number', 'nan'],
  ['number', '1e400'],
  ['short number', '1e39'],
])('a %s is not made of "%s"', (cast, text) => {
  expect(castText(text, cast).fault).toEqual(expect.any(String));
});
