import { webService, type Examples } from '../examples.ts';

/** Examples of what `printable` finds. */
export const EXAMPLES: Examples = {
  'FORM-SSH': { wrong: withKey('- key=./id_ed25519'), right: withKey('- default') },
  'FORM-ENDLESS': { wrong: `${webService()}x-most: .inf\n`, right: `${webService()}x-most: 1000\n` },
};

function withKey(key: string): string {
  return webService('build:', '  context: .', '  ssh:', `    ${key}`);
}
