import type { Finding } from '../core/finding.ts';
import { NEWEST_LINE, type ImmichLine } from './versions.ts';

/** Told of a version that nobody knows the rules of: an older one, or none at all. */
export function noVersion(version: string): Finding {
  return {
    code: 'IMC-VERSION',
    severity: 'error',
    message: `\`${version}\` is no version of Immich from 2.7 on`,
    hint: 'give the version of the image of the server, such as `3.2.2`',
  };
}

/** Told of settings that are typed for other versions than the server's. */
export function otherLine(line: ImmichLine, ofServer: ImmichLine): Finding {
  return {
    code: 'IMC-LINE',
    severity: 'warning',
    message: `the settings are typed for Immich ${line}, but the server reads those of ${ofServer}`,
    hint: `write \`line: '${ofServer}'\``,
  };
}

/** Told of a version that came after the rules. */
export function newerVersion(version: string): Finding {
  return {
    code: 'IMC-NEWER',
    severity: 'info',
    message: `Immich \`${version}\` is newer than what is known here; its settings are judged as those of ${NEWEST_LINE}`,
    hint: 'read its release notes for settings that came or went',
  };
}
