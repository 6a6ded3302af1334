import { parseArgs } from 'node:util';
import type { Diagnostic } from '../core/diagnostic.ts';
import { checkImmichConfig } from '../immich/check-immich-config.ts';
import { decodeUtf8 } from './decode-text.ts';
import { DiskFiles } from './disk-files.ts';
import { absolutePath, namedPath, STANDARD_INPUT, toldPath } from './file-path.ts';
import { FORMAT_OPTIONS, outputFormat } from './formats/output-format.ts';
import { readStandardInput } from './read-standard-input.ts';
import { SettingsLines } from './settings-lines.ts';
import { tellVerdict } from './tell-verdict.ts';
import { unreadableFile } from './unreadable-file.ts';
import { UsageError } from './usage.ts';

const OPTIONS = {
  immich: { type: 'string' },
  strict: { type: 'boolean', default: false },
  ...FORMAT_OPTIONS,
} as const;

/** `cdk-compose check-config`: says of Immich's config files what Immich would say, and what it should. */
export async function checkConfig(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  const format = outputFormat(values);
  const version = versionOf(values.immich ?? '');
  if (positionals.length === 0) throw new UsageError('name a config file of Immich, or `-` for standard input');
  // Immich reads UTF-8, and no other encoding.
  const files = new DiskFiles(decodeUtf8);
  if (positionals.includes('-')) files.put(absolutePath(STANDARD_INPUT), await readStandardInput(decodeUtf8));

  const paths = [...new Set(positionals.map(namedPath))];
  return tellVerdict(
    paths.flatMap((path) => judge(path, version, files)),
    {
      format,
      strict: values.strict,
      judged: { immich: version, files: paths.map(toldPath) },
      showLines: () => new SettingsLines(files),
    },
  );
}

function judge(path: string, version: string, files: DiskFiles): readonly Diagnostic[] {
  const text = files.read(path);
  return text === undefined
    ? [unreadableFile(path, files.problem(path) ?? '', 'name a config file of Immich, or `-` for standard input')]
    : checkImmichConfig(text, { version, file: toldPath(path) });
}

/** The version that is named, or that of the image that is. */
function versionOf(named: string): string {
  if (named === '') {
    throw new UsageError(
      'say with `--immich` which version reads the file: the tag of the image of its server, such as `3.2.2`',
    );
  }
  return /^[^@]*:([^/@]+)(?:@|$)/.exec(named)?.[1] ?? named;
}
