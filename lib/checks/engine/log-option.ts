import { closestName } from '../../core/closest-name.ts';
import { readSwitch } from '../../compose/values/switch.ts';
import { logOptions } from '../facts/log-options.ts';
import { bytesOf } from '../facts/number-of.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

type Options = ReadonlyMap<string, string>;

/** What an option says wrong, and what it is to say. */
interface Fault {
  readonly option: string;
  readonly message: string;
  readonly hint: string;
}

/** A driver of logs takes the options that it knows, with values that it can read. */
export const logOption: Rule = {
  codes: ['LOG-OPTION'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { logging }] of engineServices(document)) {
      const { driver = '', options } = asMapping(logging) ?? {};
      if (logging === undefined || typeof driver !== 'string' || driver === 'none') continue;
      const path = ['services', name, 'logging', 'options'];
      const known = logOptions(driver);
      if (known === undefined) continue;
      const said = optionsOf(options);
      for (const key of Object.keys(asMapping(options) ?? {})) {
        if (known.includes(key)) continue;
        const meant = closestName(key, known);
        const owner = driver === '' ? 'no log driver has an' : `the log driver \`${driver}\` has no`;
        const hint = meant === undefined ? 'take it away' : `did you mean \`${meant}\`?`;
        yield { path: [...path, key], message: `${owner} option \`${key}\``, hint };
      }
      for (const { option, ...fault } of faultsOf(driver || 'json-file', said)) {
        yield { path: said.has(option) ? [...path, option] : path.slice(0, -1), ...fault };
      }
    }
  },
};

function optionsOf(options: unknown): Options {
  return new Map(
    Object.entries(asMapping(options) ?? {}).flatMap(([key, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[key, String(value)]]
        : [],
    ),
  );
}

function* faultsOf(driver: string, options: Options): Iterable<Fault> {
  const mode = options.get('mode') ?? '';
  if (!['', 'blocking', 'non-blocking'].includes(mode)) {
    yield { option: 'mode', message: `\`${mode}\` is not a mode of a log`, hint: 'write `blocking` or `non-blocking`' };
  }
  const buffer = options.get('max-buffer-size');
  if (buffer !== undefined && (mode !== 'non-blocking' || bytesOf(buffer) === undefined)) {
    const message =
      mode === 'non-blocking' ? `\`${buffer}\` is not a size` : 'a log has a buffer with `mode: non-blocking` only';
    yield { option: 'max-buffer-size', message, hint: 'write `mode: non-blocking`, and a size such as `4m`' };
  }
  if (driver === 'json-file' || driver === 'local') yield* rotationFaults(driver, options);
  if (driver === 'syslog') yield* syslogFaults(options);
  for (const [needy, option, form] of NEEDED) {
    if (driver !== needy || form.test(options.get(option) ?? '')) continue;
    yield {
      option,
      message: `the log driver \`${driver}\` has no \`${option}\` that it can use`,
      hint: `say \`${option}\` in \`options\``,
    };
  }
}

const NEEDED = [
  ['gelf', 'gelf-address', /^(?:udp|tcp):\/\/./],
  ['awslogs', 'awslogs-group', /./],
  ['splunk', 'splunk-url', /^https?:\/\/./],
  ['splunk', 'splunk-token', /./],
] as const;

function* rotationFaults(driver: string, options: Options): Iterable<Fault> {
  const [size, count, compress] = ['max-size', 'max-file', 'compress'].map((option) => options.get(option));
  const bytes = size === undefined ? undefined : bytesOf(size);
  if (size !== undefined && (bytes === undefined || (bytes === 0 && driver === 'json-file'))) {
    yield { option: 'max-size', message: `\`${size}\` is not a size of a log`, hint: 'write a size such as `10m`' };
  }
  const isCount = count === undefined || (/^\+?\d{1,9}$/.test(count) && Number(count) > 0);
  const files = count === undefined ? (driver === 'local' ? 5 : 1) : Number(count);
  if (!isCount) yield { option: 'max-file', message: `\`${count}\` is not a number of files`, hint: 'write 1 or more' };
  if (compress !== undefined && readSwitch(compress) === undefined) {
    yield { option: 'compress', message: `\`${compress}\` is not a switch`, hint: 'write `true` or `false`' };
  }
  const compresses = compress === undefined ? driver === 'local' : readSwitch(compress) === true;
  if (isCount && compresses && (files < 2 || (driver === 'json-file' && size === undefined))) {
    yield {
      option: 'compress',
      message: 'a log is compressed when it is rotated, which this one is not',
      hint: 'say `max-size`, and a `max-file` of 2 or more',
    };
  }
}

const FACILITIES =
  'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp local0 local1 local2 local3 local4 local5 local6 local7';

function* syslogFaults(options: Options): Iterable<Fault> {
  const [address = '', facility = '', format = ''] = ['address', 'facility', 'format'].map((one) =>
    options.get(`syslog-${one}`),
  );
  if (address !== '' && !/^(?:udp|tcp|tcp\+tls|unix|unixgram):\/\/./.test(address)) {
    yield {
      option: 'syslog-address',
      message: `\`${address}\` is not an address of syslog`,
      hint: 'write one such as `udp://192.168.1.2:514`',
    };
  }
  if (facility !== '' && !FACILITIES.split(' ').includes(facility) && !/^(?:\d|1\d|2[0-3])$/.test(facility)) {
    yield {
      option: 'syslog-facility',
      message: `\`${facility}\` is not a facility of syslog`,
      hint: 'write one such as `daemon` or `local0`',
    };
  }
  if (!['', 'rfc3164', 'rfc5424', 'rfc5424micro'].includes(format)) {
    yield {
      option: 'syslog-format',
      message: `\`${format}\` is not a format of syslog`,
      hint: 'write `rfc3164`, `rfc5424` or `rfc5424micro`',
    };
  }
}
