import type { Finding } from '../core/finding.ts';
import { NEWEST_LINE, type ImmichLine } from './versions.ts';

/** Told of an image whose version is older than the rules. */
export function oldImage(version: string): Finding {
  return { ...noVersion(version), hint: 'take an image of 2.7 or newer' };
}

/** Told of an image whose tag names no version. */
export function movingTag(tag: string): Finding {
  return {
    code: 'IMC-NEWER',
    severity: 'info',
    message: `the tag \`${tag}\` names no version of Immich; its settings are judged as those of ${NEWEST_LINE}`,
    hint: 'take an image with a full version as its tag',
  };
}

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
