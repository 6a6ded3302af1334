import { Annotations, App, ComposeStack, Service } from 'cdk-compose';
import { HardenedService } from 'cdk-compose/homelab';
import { describe, expect, test } from 'vitest';
import { homelabPolicy } from '../../../lib/checks/policies/homelab-policy.ts';
import { Policies } from '../../../lib/checks/policies/policies.ts';
import type { PolicyRule } from '../../../lib/checks/policies/policy.ts';
import { toDiagnostic } from '../../../lib/core/finding.ts';
import { settleFindings } from '../../../lib/core/settle-findings.ts';
import { markedLine } from '../../support/marked-line.ts';
import { pinned } from '../../support/pinned.ts';
import { policyFindings } from '../../support/policy-findings.ts';

const image = pinned('docker.io/example/web:1.2.3');

function rule(code: string, message = code): PolicyRule {
  return { codes: [code], check: () => [{ path: ['services', 'web', 'image'], message, hint: 'do it' }] };
}

function tree() {
  const app = new App();
  const stack = new ComposeStack(app, 'one');
  new Service(stack, 'web', { image }); // line: web
  return { app, stack };
}

const told = (app: App) => policyFindings(app).map(({ code, message }) => `${code} ${message}`);

test('nothing holds that nobody turned on', () => {
  expect(told(tree().app)).toEqual([]);
});

test('a policy of an app holds for every stack, one of a stack for that stack', () => {
  const { app, stack } = tree();
  new Service(new ComposeStack(app, 'two'), 'web', { image });
  Policies.of(app).add({ rules: [rule('LAB-A')] }, { rules: [rule('LAB-B')] });
  Policies.of(stack).add({ rules: [rule('LAB-C')] });
  expect(told(app)).toEqual(['LAB-A LAB-A', 'LAB-B LAB-B', 'LAB-C LAB-C', 'LAB-A LAB-A', 'LAB-B LAB-B']);
});

test('the rule that is nearer to a stack replaces one of the same code', () => {
  const { app, stack } = tree();
  new Service(new ComposeStack(app, 'two'), 'web', { image });
  Policies.of(stack).add({ rules: [rule('LAB-A', 'near')] });
  Policies.of(app).add({ rules: [rule('LAB-A', 'far')] });
  expect(told(app)).toEqual(['LAB-A near', 'LAB-A far']);
});

test('a finding is a warning at the line that said it, and can be acknowledged', () => {
  const { app, stack } = tree();
  Policies.of(app).add({ rules: [rule('LAB-A')] });
  const [finding] = policyFindings(app);
  expect(finding && toDiagnostic(finding, app.projectRoot)).toEqual({
    code: 'LAB-A',
    severity: 'warning',
    message: 'LAB-A',
    hint: 'do it',
    path: 'services.web.image',
    construct: 'one/web',
    file: 'test/checks/policies/policies.test.ts',
    line: markedLine(import.meta.url, 'web'),
    column: expect.any(Number) as number,
  });
  Annotations.of(stack).acknowledge('LAB-A', 'it is a test');
  expect(settleFindings([app], policyFindings(app)).standing).toEqual([]);
});

test('a rule may call it an error, which can be acknowledged as well, and choose among its codes', () => {
  const { app, stack } = tree();
  const strict: PolicyRule = {
    codes: ['LAB-A', 'LAB-B'],
    check: () => [{ path: ['services', 'web'], severity: 'error', code: 'LAB-B', message: 'no', hint: 'yes' }],
  };
  Policies.of(app).add({ rules: [strict] });
  expect(policyFindings(app).map(({ code, severity }) => [code, severity])).toEqual([['LAB-B', 'error']]);
  Annotations.of(stack).acknowledge('LAB-B', 'it is a test');
  expect(settleFindings([app], policyFindings(app)).standing).toEqual([]);
});

test('a rule that throws is an error where it was added, and the others run all the same', () => {
  const { app } = tree();
  const broken: PolicyRule = {
    codes: ['LAB-A'],
    check: () => {
      throw new Error('no such label');
    },
  };
  Policies.of(app).add({ rules: [broken, rule('LAB-B')] }); // line: add
  const [first, second] = policyFindings(app).map((finding) => toDiagnostic(finding, app.projectRoot));
  expect(first).toMatchObject({
    code: 'POLICY-THROWS',
    severity: 'error',
    message: 'the rule `LAB-A`: no such label',
    line: markedLine(import.meta.url, 'add'),
  });
  expect(second?.code).toBe('LAB-B');
});

test('a rule sees the model, and the artifacts of the stack', () => {
  const { app } = tree();
  const seen: unknown[] = [];
  const curious: PolicyRule = {
    codes: ['LAB-A'],
    check({ name, document }, { artifacts }) {
      seen.push(name, document.services['web']?.image, document.services['web']?.['mem_limit'], artifacts.size);
      return [];
    },
  };
  Policies.of(app).add({ rules: [curious] });
  policyFindings(app);
  expect(seen.slice(0, 4)).toEqual(['one', image, undefined, 0]);
});

test('what a hardened service says of itself is not said again', () => {
  const app = new App();
  new HardenedService(new ComposeStack(app, 'one'), 'one', { image });
  new Service(new ComposeStack(app, 'two'), 'two', { image });
  Policies.of(app).add(homelabPolicy({ only: ['POLICY-USER', 'POLICY-MEMORY'] }));
  expect(policyFindings(app).map(({ code, origin }) => [code, origin?.construct?.node.path])).toEqual([
    ['POLICY-USER', 'two/two'],
    ['POLICY-MEMORY', 'two/two'],
  ]);
});

describe('a policy that would not hold is refused', () => {
  test('on a part of a stack', () => {
    const { stack } = tree();
    expect(() => Policies.of(stack.node.findChild('web'))).toThrow(
      'a policy holds for whole stacks: add it to `one`, not to `one/web`',
    );
  });

  test('once the tree is being completed', () => {
    const { app, stack } = tree();
    app.assemble();
    expect(() => Policies.of(stack).add(homelabPolicy())).toThrow('add it before synthesis');
  });

  test('while a stack inside a stack, a fault of its own, ends nothing', () => {
    const { app, stack } = tree();
    Policies.of(app).add({ rules: [rule('LAB-A')] });
    new ComposeStack(stack, 'inner');
    expect(told(app)).toEqual(['LAB-A LAB-A', 'LAB-A LAB-A']);
  });
});

test('a policy of the homelab is chosen from by code', () => {
  const codes = (policy: ReturnType<typeof homelabPolicy>) => policy.rules.map(({ codes: [code] }) => code);
  expect(codes(homelabPolicy({ only: ['POLICY-PIDS', 'POLICY-MEMORY'] }))).toEqual(['POLICY-MEMORY', 'POLICY-PIDS']);
  expect(codes(homelabPolicy({ without: ['POLICY-PIDS'] }))).not.toContain('POLICY-PIDS');
  expect(codes(homelabPolicy()).length - codes(homelabPolicy({ without: ['POLICY-PIDS'] })).length).toBe(1);
});

test('what is no policy is refused where it is added', () => {
  const { app } = tree();
  const add = (policy: unknown) => () => Policies.of(app).add(policy as never);
  expect(add(rule('LAB-A'))).toThrow('a policy has a list of `rules`');
  expect(add(homelabPolicy)).toThrow('a policy has a list of `rules`');
  expect(add(undefined)).toThrow('a policy has a list of `rules`');
});
