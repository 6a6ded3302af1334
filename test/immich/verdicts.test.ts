import { describe, expect, test } from 'vitest';
import { checkImmichConfig } from '../../lib/immich/check-immich-config.ts';
import { IMMICH_CASES, type ImmichCase } from './verdicts.ts';

const HOLDS_ITSELF = 'a list that holds itself is read as one';

/** Where we say something else than Immich's loader did, and why. */
const OTHER_THAN_IMMICH: Readonly<Record<string, string>> = {
  '2.7.5/section#11869': 'what cannot be put into an unknown section leaves it empty, and it warns of it still',
  '3.0.0/doc#14424': HOLDS_ITSELF,
};

function verdictOf({ text, version }: ImmichCase): ImmichCase['verdict'] {
  const found = checkImmichConfig(text, { version });
  if (found.some(({ severity }) => severity === 'error')) return 'refuse';
  return found.some(({ code }) => code === 'IMC-UNKNOWN-KEY') ? 'warn' : 'accept';
}

const VERSIONS = [...new Set(IMMICH_CASES.map(({ version }) => version))].toSorted();

test('every version is there that a maintainer may still run', () => {
  expect(VERSIONS).toEqual(['2.7.5', '3.0.0', '3.1.0', '3.2.2']);
});

describe.each(VERSIONS)('what Immich %s said of config files', (version) => {
  const cases = IMMICH_CASES.filter((one) => one.version === version);

  test(`is said of each of ${cases.length}`, () => {
    const other = cases.filter((one) => verdictOf(one) !== one.verdict).map(({ id }) => id);
    expect(other.toSorted()).toEqual(Object.keys(OTHER_THAN_IMMICH).filter((id) => id.startsWith(`${version}/`)));
    expect(other.length).toBeLessThan(cases.length * 0.005);
  });

  test('and what it blames is blamed, at its line and column', () => {
    const refused = cases.filter(({ verdict, paths }) => verdict === 'refuse' && paths.length > 0);
    const missed = refused.filter(({ text, paths }) => {
      const blamed = checkImmichConfig(text, { version }).filter(({ severity }) => severity === 'error');
      const isPlaced = blamed.every(({ line = 0, column = 0 }) => line > 0 && column > 0);
      return !isPlaced || !paths.every((path) => blamed.some((one) => isAbout(one.path, path)));
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

// Immich names a list where we name its item, and the section where a rule spans several settings.
function isAbout(ours: string, theirs: string): boolean {
  const path = ours.replaceAll(/\[(\d+)\]/g, '.$1');
  const wanted = theirs.replaceAll(/\[(\d+)\]/g, '.$1');
  return path === wanted || path.startsWith(`${wanted}.`) || wanted.startsWith(`${path}.`);
}
