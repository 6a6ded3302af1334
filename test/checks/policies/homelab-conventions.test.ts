import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { homelabConventions } from '../../../lib/checks/policies/homelab-conventions.ts';
import type { Convention, PolicyModel } from '../../../lib/checks/policies/policy.ts';
import { POLICY_CODES } from '../../../lib/core/codes/policy.ts';
import { MemoryFiles } from '../../../lib/reader/memory-files.ts';
import { readCompose } from '../../../lib/reader/read-compose.ts';
import { examplesIn } from '../../support/examples-in.ts';

const CONVENTIONS = homelabConventions({ middlewares: [], subnets: {} });
const EXAMPLES = await examplesIn('checks/examples/policies');

/** What variables, reasons and folders of a tree show, what it takes a profile to see, and what the policy has to be told. */
const WITHOUT = [
  'POLICY-ID-VARIABLE',
  'POLICY-MEMORY-VARIABLE',
  'POLICY-URL-PASSWORD',
  'POLICY-CAP-REASON',
  'POLICY-PROFILES',
  'POLICY-PROJECT-NAME',
  'POLICY-MIDDLEWARE',
  'POLICY-SUBNET',
];

const POLICIES = fileURLToPath(new URL('../../../lib/checks/policies/', import.meta.url));
const folder = '/root/web';

function codesOf({ codes, check }: Convention, text: string): readonly string[] {
  const files = new MemoryFiles(folder, { 'compose.yaml': text });
  const { findings, model } = readCompose({ files, paths: [`${folder}/compose.yaml`], folder, env: { PASSWORD: 'x' } });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const remarks = check(model as PolicyModel, { artifacts: new Set(), folder });
  return [...new Set([...remarks].map(({ code = codes[0] }) => code))];
}

test.each(EXAMPLES)('$code is found in its wrong example, and not in the right one', ({ code, ...each }) => {
  const convention = CONVENTIONS.find(({ codes }) => codes[0] === code) as Convention;
  expect(codesOf(convention, each.wrong)).toEqual([code]);
  expect(codesOf(convention, each.right)).toEqual([]);
});

test.each(EXAMPLES)('the example of $code is in the file that has the name of its convention', ({ code, name }) => {
  expect(readFileSync(`${POLICIES}${name}.ts`, 'utf8')).toContain(`codes: ['${code}']`);
});

test('every convention has an example, where a file alone can show one', () => {
  const shown = [...EXAMPLES.map(({ code }) => code), ...WITHOUT];
  expect(shown.toSorted()).toEqual(CONVENTIONS.map(({ codes }): string => codes[0]).toSorted());
});

test('a convention has one code, and each code of the table one convention', () => {
  expect(CONVENTIONS.map(({ codes }) => codes.length)).toEqual(CONVENTIONS.map(() => 1));
  expect(CONVENTIONS.map(({ codes }) => codes[0]).toSorted()).toEqual(
    Object.keys(POLICY_CODES)
      .filter((code) => code !== 'POLICY-THROWS')
      .toSorted(),
  );
});

test('every convention is one of the list', () => {
  const written = readdirSync(POLICIES).filter((file) => /: Convention\b/.test(readFileSync(POLICIES + file, 'utf8')));
  expect(written.length).toBe(CONVENTIONS.length);
});

test('what needs to be told what there is holds only where that is said', () => {
  const codes = homelabConventions().map((convention): string => convention.codes[0]);
  expect(codes).not.toContain('POLICY-MIDDLEWARE');
  expect(codes).not.toContain('POLICY-SUBNET');
});
