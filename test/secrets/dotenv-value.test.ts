import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDotenv } from '../../lib/reader/dotenv.ts';
import { SourceText } from '../../lib/reader/source-text.ts';
import { dotenvValue } from '../../lib/secrets/dotenv-value.ts';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';

const AWKWARD = fc.string({
  unit: fc.constantFrom('\\', "'", '"', '$', '{', '}', '#', ' ', '=', ':', '`', '0', '1', 'n', 'A', '\n', 'ä', '😀'),
});

test.each([
  { what: 'plain', value: 'plain', written: "'plain'" },
  { what: 'blank', value: '', written: "''" },
  { what: 'of quotes and dollars', value: `a'b"c $d #e`, written: `'a\\'b"c $d #e'` },
  { what: 'with a backslash in it', value: 'a\\b', written: "'a\\b'" },
  { what: 'with a backslash at its end', value: 'a$"\\', written: '"a\\$\\"\\\\"' },
  { what: 'with two backslashes at its end', value: 'a\\\\', written: "'a\\\\'" },
  { what: 'with a backslash before a single quote', value: "a\\'b", written: `"a\\\\'b"` },
])('a value $what is written $written', ({ value, written }) => {
  expect(dotenvValue(value)).toBe(written);
});

describe('every value is read back as it was', () => {
  test('by our reader', () => {
    const isRead = (value: string) => {
      const source = new SourceText('/proj/.env', `A=${dotenvValue(value)}\nB='b'\n`);
      const told: unknown[] = [];
      const values = parseDotenv(
        source,
        () => undefined,
        (finding) => told.push(finding),
      );
      expect({ values: [...values], told }).toEqual({ values: Object.entries({ A: value, B: 'b' }), told: [] });
    };
    fc.assert(fc.property(AWKWARD, isRead));
  });

  test.skipIf(noDockerCompose)('by Docker Compose', () => {
    const values = fc.sample(AWKWARD, { seed: 1, numRuns: 300 }).map((value, index) => [`A${index}`, value] as const);
    const { status, stdout } = composeConfig({
      'compose.yaml': JSON.stringify({ services: { app: { image: 'i', env_file: 'a.env' } } }),
      'a.env': values.map(([name, value]) => `${name}=${dotenvValue(value)}\n`).join(''),
    });
    expect(status).toBe(0);
    const { environment } = (JSON.parse(stdout) as { services: { app: { environment: Record<string, string> } } })
      .services.app;
    expect(Object.entries(environment).map(([name, value]) => [name, value.replaceAll('$$', '$')])).toEqual(
      values.toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  });
});
