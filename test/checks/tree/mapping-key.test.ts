import { Network, Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

test('a `$` in a key stays a `$`, so it is told wherever it stands', () => {
  const template = templateOf((stack) => {
    const web = new Service(stack, 'web', { image, labels: { 'routers.${NAME}.rule': 'a' }, environment: { $A: 1 } });
    web.override('deploy', { labels: { a$b: 'c' } });
    new Network(stack, 'lan', { driverOpts: { $x: 1 } });
  });
  const hint = 'Compose replaces variables in values only: compute the key in the program';
  expect(told(template).filter((finding) => finding.includes('KEY-DOLLAR'))).toEqual([
    `error KEY-DOLLAR services.web.environment["$A"]: the key \`$A\` holds a \`$\`; ${hint}`,
    `error KEY-DOLLAR services.web.labels["routers.\${NAME}.rule"]: the key \`routers.\${NAME}.rule\` holds a \`$\`; ${hint}`,
    `error KEY-DOLLAR services.web.deploy.labels["a$b"]: the key \`a$b\` holds a \`$\`; ${hint}`,
    `error KEY-DOLLAR networks.lan.driver_opts["$x"]: the key \`$x\` holds a \`$\`; ${hint}`,
  ]);
});

test('a `$` in a value is fine', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, labels: { a: '$' }, environment: { A: '${B}' }, command: ['echo', '$HOME'] });
  });
  expect(told(template)).toEqual([]);
});
