const ROWS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'blank strings': [['', ' ', '  ', '\t', '\n', '\n\n', ' \n', '\n ', '\r', '\r\n', '\u00a0', '\u3000']],
  'booleans and nulls': [
    ['true', 'True', 'TRUE', 'false', 'False', 'FALSE', 'yes', 'Yes', 'YES', 'no', 'No', 'NO', 'on', 'On', 'ON'],
    ['off', 'Off', 'OFF', 'y', 'Y', 'n', 'N', 'null', 'Null', 'NULL', '~', 'tRUE', 'nO', 'nil', 'none', 'None'],
  ],
  integers: [
    ['0', '1', '-1', '+1', '007', '0777', '-0777', '08', '1_000', '1__0', '_1', '-_1', '0_7', '0b101', '0B1', '-0b1'],
    [
      '0o17',
      '0O17',
      '-0o17',
      '0o7_7',
      '0x1F',
      '0xff',
      '0X1F',
      '-0xff',
      '0xFF_FF',
      '18446744073709551616',
      '1e21',
      '685_230',
    ],
  ],
  floats: [
    ['0.1', '.5', '-.5', '+.5', '5.', '1e3', '1E3', '1e+3', '1.0e-7', '1e1_0', '.e5', 'e5', 'E-7', '-e5', '.1e+1'],
    ['685_230.15', '685.230_15e+03', '0x1p4', '1.2.3', '-0', '-0.0', '.', '-.', '+.', '._', '..', '-', '+', '_'],
    ['.inf', '.Inf', '-.INF', '+.inf', '.nan', '.NaN', '.NAN', 'inf', '-inf', 'Infinity', '-Infinity', 'nan', 'NaN'],
  ],
  'times and dates': [
    ['22:22', '1:20', '190:20:30', '190:20:30.15', '1:60', '20:30.5', '-1:20', '2026-11-22', '2026-1-2', '2026-11'],
    ['2026-11-22T13:14:15Z', '2026-11-22t13:14:15.5-05:00', '2026-11-22 13:14:15', '2026-11-22 13:14:15 +1', '10:00'],
  ],
  indicators: [
    ['-', '- x', '-x', '--', '--x', '---', '--- x', '---x', '...', '... x', '?', '? x', '?x', ':', ': x', ':x', 'x:'],
    ['a: b', 'a:b', 'a :b', 'a : b', 'a:\tb', '#', '# x', '#x', 'a #b', 'a# b', 'a\t#b', '&a', '*a', '* * * * *', '!'],
    ['!x', '!!str x', '!<x>', '|', '|-', '| x', '>', '>-', '> x', '%', '%x', '%YAML 1.1', '@', '@x', '`', '`x`', '='],
    ['=x', '==', '<<', '<', '<x>', '<<: *a', '{', '}', '{}', '{a: b}', '[', ']', '[]', '[a, b]', ',', ',x', 'a, b'],
    ['a,b', "'", "''", "'x'", "it's", '"', '""', '"x"', 'say "x"', '\\', '\\n', 'C:\\temp', 'a\\', '^x', ';x', '(x)'],
    ['~/x', '~x', '/', './x', '../x', '.env', '.hidden', '..x', '$', '$x', ' x', 'x ', '  x  ', 'a  b', '\tx', 'x\t'],
  ],
  'values of Compose': [
    ['docker.io/library/busybox:1.37.0@sha256:0123456789abcdef', '1password/connect:1.7.2', '127.0.0.1:5000/x:1'],
    ['${DB}', '${DB:-5432}', '${DB:?a hint with: colon}', '${DB:?set DB in .env}', '${DB:+#x}', '$$', 'a$$b', '$${x}'],
    ['2283:2283', '127.0.0.1:2283:2283/tcp', '53:53/udp', '22', '22-25', '30s', '1m30s', '1h', '512m', '2G', '0.5'],
    ['1d', 'ro', 'rw', './data:/data:ro', '172.20.0.0/16', 'fd00::/64', '::1', '0:0', '1000:1000', '0755', '0o755'],
    ['1e6', 'A=b', 'A=', '=b', 'traefik.http.routers.x.rule=Host(`x.example`)', 'Host(`x`) && PathPrefix(`/y`)'],
    ['8.8.8.8', '["CMD", "true"]', 'CMD-SHELL', 'sh -c "exit 0" || exit 1', 'redis://:p@ss#w%20rd@db:6379/0'],
    ['*/5 * * * *'],
  ],
  'unprintable and invisible characters': [
    ['\0', 'a\0b', '\x07', '\b', '\v', '\f', '\x1b[0m', '\x7f', 'a\x7f', '\x80', '\x85', 'a\x85b', 'a\x85', '\x9f'],
    ['\xa0x', 'x\xa0', 'a\xa0b', '\xad', '\u200b', 'a\u200bb', '\u200d', '\u2028', 'a\u2028b', '\u2029', 'a\u2029'],
    ['\u202ex', '\u2066x', '\ufeff', '\ufeffx', 'x\ufeff', '\ufffd', '\ufffe', '\uffff', '\u{e0001}', '\u{10ffff}'],
    ['\ue000', '\u0301', '\u3164', '\u{1fffe}', '\ufdd0'],
  ],
  'letters of the world': [
    [
      'Größe',
      'é',
      'naïve café',
      '日本語',
      'データ: 値',
      'שלום',
      'مرحبا',
      '١٢٣',
      '１２３',
      '🐘',
      '🐘 #1',
      '👩‍👧',
      '❤️',
      '×',
      '…',
    ],
    ['yeſ', 'nº', '–', '“x”', '：x', '٠'],
  ],
  'several lines': [
    ['a\nb', 'a\nb\n', 'a\nb\n\n', '\na', '\n\na\n', ' a\nb', 'a\n b', 'a\n  b\nc', 'a\n\nb', 'a\n\n\nb\n', 'a \nb'],
    ['a\nb ', 'a\n \nb', 'a\n\tb', '\ta\nb', 'a\r\nb', 'a\rb', '#!/bin/sh\nset -eu\n', '# x\n# y', 'a\n# b\nc\n'],
    ['x\n', '---\na', 'a\n---\nb\n', 'a\n...\nb', '- a\n- b\n', 'a: b\nc: d\n', '%x\ny', '"a\nb"', '{\n"a": 1\n}\n'],
    ['|\na', 'ä\nö\n', '日本\n語', 'a\x85b\nc', 'a\u2028b\nc', 'a\ufeff\nb', 'a\x00\nb', '🐘\n🐘\n', 'a\n\u00a0b'],
    ['a\n\n b\n'],
  ],
  'long strings': [
    ['x'.repeat(1023), 'x'.repeat(1024), 'x'.repeat(1025), 'word '.repeat(400), 'ä'.repeat(1030), '# '.repeat(520)],
  ],
  'names of object members': [['__proto__', 'constructor', 'toString', 'length', 'hasOwnProperty']],
};

/** Strings that some reader of YAML 1.1 or 1.2 takes for something else when they are written carelessly, by kind. */
export const TRICKY_STRINGS: readonly (readonly [kind: string, strings: readonly string[]])[] = Object.entries(
  ROWS,
).map(([kind, rows]) => [kind, rows.flat()] as const);

/** The same strings, each once. */
export const ALL_TRICKY_STRINGS: readonly string[] = [...new Set(TRICKY_STRINGS.flatMap(([, strings]) => strings))];
