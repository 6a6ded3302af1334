import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { homelabConventions } from '../../../lib/checks/policies/homelab-conventions.ts';
import type { Convention, PolicyModel } from '../../../lib/checks/policies/policy.ts';
import { POLICY_CODES } from '../../../lib/core/codes/policy.ts';
import { MemoryFiles } from '../../../lib/reader/memory-files.ts';
import { readCompose } from '../../../lib/reader/read-compose.ts';

const CONVENTIONS = homelabConventions({ middlewares: [], subnets: {} });
const EXAMPLES = CONVENTIONS.flatMap((convention) =>
  Object.entries(convention.examples ?? {}).map(([code, example]) => ({ code, convention, ...example })),
);

const folder = '/root/web';

function codesOf({ codes, check }: Convention, text: string): readonly string[] {
  const files = new MemoryFiles(folder, { 'compose.yaml': text });
  const { findings, model } = readCompose({ files, paths: [`${folder}/compose.yaml`], folder, env: { PASSWORD: 'x' } });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const remarks = check(model as PolicyModel, { artifacts: new Set(), folder });
  return [...new Set([...remarks].map(({ code = codes[0] }) => code))];
}

test.each(EXAMPLES)(
  '$code is found in its wrong example, and not in the right one',
  ({ code, convention, ...each }) => {
    expect(codesOf(convention, each.wrong)).toEqual([code]);
    expect(codesOf(convention, each.right)).toEqual([]);
  },
);

test('a convention has one code, and each code of the table one convention', () => {
  expect(CONVENTIONS.map(({ codes }) => codes.length)).toEqual(CONVENTIONS.map(() => 1));
  expect(CONVENTIONS.map(({ codes }) => codes[0]).toSorted()).toEqual(
    Object.keys(POLICY_CODES)
      .filter((code) => code !== 'POLICY-THROWS')
      .toSorted(),
  );
});

test('every convention is one of the list', () => {
  const sources = fileURLToPath(new URL('../../../lib/checks/policies/', import.meta.url));
  const written = readdirSync(sources).filter((file) => /: Convention\b/.test(readFileSync(sources + file, 'utf8')));
  expect(written.length).toBe(CONVENTIONS.length);
});

test('what needs to be told what there is holds only where that is said', () => {
  const codes = homelabConventions().map((convention): string => convention.codes[0]);
  expect(codes).not.toContain('POLICY-MIDDLEWARE');
  expect(codes).not.toContain('POLICY-SUBNET');
});
