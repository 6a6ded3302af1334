import { Annotations, App, ComposeStack, Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import type { Finding } from '../../lib/core/finding.ts';
import { settleFindings } from '../../lib/core/settle-findings.ts';

function tree() {
  const app = new App();
  const stack = new ComposeStack(app, 'web');
  return { app, stack, api: new Service(stack, 'api') };
}

test.each<[string, Partial<Finding>, boolean]>([
  ['a warning is', { severity: 'warning' }, true],
  ['an error is not', { severity: 'error' }, false],
  ['an error that says so is', { severity: 'error', acknowledgeable: true }, true],
  ['an info is not, as there is nothing to accept', { severity: 'info', acknowledgeable: true }, false],
])('%s accepted', (_, change, isAccepted) => {
  const { app, api } = tree();
  const finding: Finding = { code: 'X-Y', severity: 'error', message: 'm', origin: { construct: api }, ...change };
  Annotations.of(api).acknowledge('X-Y', 'fine here');
  const { standing, accepted } = settleFindings([app], [finding]);
  expect(accepted).toEqual(isAccepted ? [{ finding, reason: 'fine here' }] : []);
  expect(standing.map(({ code }) => code)).toEqual(isAccepted ? [] : ['X-Y', 'ACK-UNUSED']);
});

test('the nearest acknowledgement accepts, and the one above it is left unused', () => {
  const { app, stack, api } = tree();
  const finding: Finding = { code: 'X-Y', severity: 'warning', message: 'm', origin: { construct: api } };
  Annotations.of(stack).acknowledge('X-Y', 'far');
  Annotations.of(api).acknowledge('X-Y', 'near');
  const { standing, accepted } = settleFindings([app], [finding]);
  expect(accepted.map(({ reason }) => reason)).toEqual(['near']);
  expect(standing).toMatchObject([{ code: 'ACK-UNUSED', severity: 'warning', origin: { construct: stack } }]);
});

test('an acknowledgement with a misspelt code says what was meant', () => {
  const { app, api } = tree();
  Annotations.of(api).acknowledge('POLICY-HEALTCHECK', 'fine here');
  const finding: Finding = {
    code: 'POLICY-HEALTHCHECK',
    severity: 'warning',
    message: 'm',
    origin: { construct: api },
  };
  const { standing } = settleFindings([app], [finding]);
  expect(standing.map(({ hint }) => hint)).toEqual([
    undefined,
    'did you mean `POLICY-HEALTHCHECK`? If not, take the acknowledgement away: its cause is gone',
  ]);
});

test('one acknowledgement accepts every finding of its code below it, and none of another code', () => {
  const { app, stack, api } = tree();
  const finding: Finding = { code: 'X-Y', severity: 'warning', message: 'm', origin: { construct: api } };
  const other: Finding = { ...finding, code: 'X-Z' };
  Annotations.of(stack).acknowledge('X-Y', 'fine here');
  const { standing, accepted } = settleFindings([app], [finding, other, { ...finding, origin: { construct: stack } }]);
  expect(accepted).toHaveLength(2);
  expect(standing).toEqual([other]);
});

test('a finding of no construct stands, and an acknowledgement of another app does not reach over', () => {
  const one = tree();
  const other = tree();
  Annotations.of(other.app).acknowledge('X-Y', 'fine over there');
  const findings: readonly Finding[] = [
    { code: 'X-Y', severity: 'warning', message: 'nowhere' },
    { code: 'X-Y', severity: 'warning', message: 'here', origin: { construct: one.api } },
  ];
  const { standing } = settleFindings([one.app, other.app], findings);
  expect(standing.map(({ code }) => code)).toEqual(['X-Y', 'X-Y', 'ACK-UNUSED']);
});
