import { expect, test } from 'vitest';
import { homelabPolicy } from '../../../lib/checks/policies/homelab-policy.ts';

test.each([
  [{ regsitries: ['ghcr.io'] }, '`regsitries` is not an option of `homelabPolicy`; did you mean `registries`?'],
  [
    { without: ['POLICY-HOMPAGE'] },
    '`POLICY-HOMPAGE` is not a convention of `homelabPolicy`; did you mean `POLICY-HOMEPAGE`?',
  ],
  [{ only: ['IMAGE-VERSION'] }, '`IMAGE-VERSION` is not a convention of `homelabPolicy`'],
])('refuses %j', (options, message) => {
  expect(() => homelabPolicy(options as never)).toThrow(message);
});

test('takes a convention that holds only where it is told what there is', () => {
  const codes = homelabPolicy({ without: ['POLICY-MIDDLEWARE', 'POLICY-SUBNET'] }).rules.map((rule) => rule.codes[0]);
  expect(codes).not.toContain('POLICY-MIDDLEWARE');
  expect(codes).toContain('POLICY-HOMEPAGE');
});
