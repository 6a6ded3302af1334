import { compareDiagnostics, type Diagnostic } from '../core/diagnostic.ts';
import { toDiagnostic } from '../core/finding.ts';
import { SourceText } from '../reader/source-text.ts';
import { judgeImmichConfig } from './judge-immich-config.ts';

/** What a config file is judged by. */
export interface CheckImmichConfigOptions {
  /** The version of the server, such as `3.2.2`, or the tag of its image. */
  readonly version: string;
  /** The name that findings give the file. @default 'immich.yaml' */
  readonly file?: string;
}

// A folder like any other, which no finding names.
const FOLDER = '/srv';

/**
 * Says of the text of a config file, YAML or JSON, what Immich of a version says at its start.
 *
 * An error is what Immich does not start with. It starts with everything else: a key that it does not know is a warning
 * with the code `IMC-UNKNOWN-KEY`, and so is what fails later.
 *
 * @see https://docs.immich.app/install/config-file
 * @example
 * ```ts
 * import { checkImmichConfig } from 'cdk-compose/immich';
 *
 * checkImmichConfig('ffmpeg: { crf: 99 }', { version: '3.2.2' });
 * // [{ code: 'IMC-INVALID', severity: 'error', path: 'ffmpeg.crf', file: 'immich.yaml', line: 1, column: 16, … }]
 * ```
 */
export function checkImmichConfig(text: string, options: CheckImmichConfigOptions): readonly Diagnostic[] {
  const { version, file = 'immich.yaml' } = options;
  const findings = judgeImmichConfig(new SourceText(`${FOLDER}/${file}`, text), version);
  return findings.map((finding) => toDiagnostic(finding, FOLDER)).toSorted(compareDiagnostics);
}
