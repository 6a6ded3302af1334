import { Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { CAPABILITIES } from '../../../lib/compose/capability.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(capabilities: readonly unknown[]): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image }).override('cap_add', capabilities);
  });
  return told(template);
}

test.each(['CHOWN', 'CAP_CHOWN', 'chown', 'cap_Net_Raw', 'ALL', 'all'])(
  'takes %s, as the engine does',
  (capability) => {
    expect(findings([capability])).toEqual([]);
  },
);

test.each([
  ['NET_BIND', 'names are those of capabilities(7) without `CAP_`, such as `CHOWN`'],
  ['', 'names are those of capabilities(7) without `CAP_`, such as `CHOWN`'],
  ['NET_ADMN', 'did you mean `NET_ADMIN`?'],
  [' CHOWN', 'did you mean `CHOWN`?'],
  ['CAP_ALL', 'names are those of capabilities(7) without `CAP_`, such as `CHOWN`'],
  ['CAP_CAP_CHOWN', 'names are those of capabilities(7) without `CAP_`, such as `CHOWN`'],
])('refuses %j, as the engine does', (capability, hint) => {
  expect(findings(['KILL', capability])).toEqual([
    `error CAP-UNKNOWN services.web.cap_add[1]: \`${capability}\` is not a capability; ${hint}`,
  ]);
});

test('looks at what is dropped too', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, capDrop: ['ALL'] }).override('cap_drop.1', 'SYS_ADMINS');
  });
  expect(told(template)).toEqual([expect.stringContaining('CAP-UNKNOWN services.web.cap_drop[1]: `SYS_ADMINS`')]);
});

test('the list of capabilities has each once, in order', () => {
  expect(CAPABILITIES).toEqual([...new Set(CAPABILITIES)].toSorted());
});
