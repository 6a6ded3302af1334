import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toSarif } from '../../../lib/cli/formats/sarif.ts';
import { DIAGNOSTIC_CODES } from '../../../lib/core/diagnostic-codes.ts';
import type { Diagnostic } from '../../../lib/core/diagnostic.ts';
import { checkout } from '../../support/built.ts';

beforeEach(() => void vi.stubEnv('GITHUB_WORKSPACE', ''));
afterEach(() => void vi.unstubAllEnvs());

interface Log {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
      readonly results: readonly Record<string, unknown>[];
    },
  ];
}

const found: Diagnostic = {
  code: 'REF-UNDEFINED',
  severity: 'error',
  message: '`web` refers to the network `lan`',
  path: 'services.web.networks.lan',
  file: 'stacks/große web/compose.yaml',
  line: 4,
  column: 7,
  hint: 'declare it',
};

const log = (...diagnostics: readonly Diagnostic[]) => JSON.parse(toSarif(diagnostics)) as Log;

test('is a log of one run, with the rules that have found something', () => {
  const { version } = JSON.parse(readFileSync(`${checkout}package.json`, 'utf8')) as { readonly version: string };
  const { says, mend } = DIAGNOSTIC_CODES['REF-UNDEFINED'];
  expect(log(found, found)).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'cdk-compose',
            semanticVersion: version,
            rules: [{ id: 'REF-UNDEFINED', shortDescription: { text: says }, help: { text: mend } }],
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [expect.anything(), expect.anything()],
      },
    ],
  });
});

test('a result has its rule, its level, its message and its place', () => {
  expect(log(found).runs[0].results).toEqual([
    {
      ruleId: 'REF-UNDEFINED',
      ruleIndex: 0,
      level: 'error',
      message: { text: '`web` refers to the network `lan`: declare it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'stacks/gro%C3%9Fe%20web/compose.yaml' },
            region: { startLine: 4, startColumn: 7 },
          },
          logicalLocations: [{ fullyQualifiedName: 'services.web.networks.lan' }],
        },
      ],
    },
  ]);
});

test('says who refuses it, and of which construct', () => {
  expect(log({ ...found, layer: 'engine', construct: 'web/web' }).runs[0].results[0]).toMatchObject({
    properties: { layer: 'engine', construct: 'web/web' },
  });
});

test('gives each result the index of its rule, and rules in one order', () => {
  const [run] = log(found, { ...found, code: 'DEP-CYCLE' }, { ...found, code: 'LAB-OWN' }).runs;
  expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['DEP-CYCLE', 'LAB-OWN', 'REF-UNDEFINED']);
  expect(run.results.map(({ ruleIndex }) => ruleIndex)).toEqual([2, 0, 1]);
});

test.each([
  ['error', 'error'],
  ['warning', 'warning'],
  ['info', 'note'],
] as const)('%s has the level %s', (severity, level) => {
  expect(log({ ...found, severity }).runs[0].results[0]).toMatchObject({ level });
});

test.each<[string, Partial<Diagnostic>, string, object]>([
  ['no file', {}, '.', { startLine: 1 }],
  ['no line', { file: 'apps/web/main.ts' }, 'apps/web/main.ts', { startLine: 1 }],
  ['a file outside', { file: '/etc/a b.yaml', line: 2 }, 'file:///etc/a%20b.yaml', { startLine: 2 }],
])('code scanning refuses results without a place: with %s there is one', (_, place, uri, region) => {
  const { code, severity, message, path } = found;
  expect(log({ code, severity, message, path, ...place }).runs[0].results[0]).toMatchObject({
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  });
});

test('nothing found is a run without results', () => {
  expect(log().runs[0]).toMatchObject({ tool: { driver: { rules: [] } }, results: [] });
});
