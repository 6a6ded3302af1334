import { Service, env, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { runRules } from '../../../lib/checks/run-rules.ts';
import { scalarValues } from '../../../lib/checks/tree/scalar-values.ts';
import { foundBy } from '../../support/found-by.ts';
import { templateOf } from '../../support/template-of.ts';
import { webFile } from '../../support/web-file.ts';

/** What the rule says of a service of a tree. */
function foundInTree(props: object): readonly string[] {
  const { model } = templateOf((stack) => {
    new Service(stack, 'web', { image: 'nginx', ...props } as ServiceProps);
  });
  return runRules(model, [scalarValues], { artifacts: new Set() }).map(({ code, message }) => `${code} ${message}`);
}

test.each([
  [{ memLimit: '6 gigs' }, 'VALUE-SIZE `6 gigs` is not a size: `gigs` is not a unit'],
  [{ stopGracePeriod: '90' }, 'VALUE-DURATION `90` is not a duration: its unit is missing'],
  [{ privileged: 'maybe' }, 'VALUE-FLAG `maybe` is neither `true` nor `false`'],
  [{ healthcheck: { test: ['NONE'], retries: -1 } }, 'VALUE-NUMBER `-1` is negative'],
  [{ deploy: { resources: { limits: { cpus: 'half' } } } }, 'VALUE-NUMBER `half` is not a number'],
  [{ privileged: 'yes' }, 'VAR-SWITCH `privileged` says yes or no in a word of YAML 1.1'],
])('of a tree, %s is told', (props, line) => {
  expect(foundInTree(props)).toEqual([line]);
});

test('says nothing of a value whose type is wrong, which the schema tells', () => {
  expect(foundInTree({ healthcheck: { test: ['NONE'], interval: 30 }, privileged: 3 })).toEqual([]);
});

test('says nothing of a value that is known only on the host', () => {
  const memLimit = env.optional('MEM_LIMIT', '1g', 'memory');
  expect(foundInTree({ memLimit, stopGracePeriod: '1m30s', readOnly: true, scale: 2 })).toEqual([]);
});

test.each(['mem_limit: 1.5', 'cpus: "0.5"', 'stop_grace_period: 1m'])('of a file, %s is fine', (web) => {
  expect(foundBy(scalarValues, webFile(web))).toEqual([]);
});

test('of a file, words for switches are told where Compose reads them last', () => {
  expect(foundBy(scalarValues, webFile('attach: "yes"'))).toEqual([
    'warning VAR-SWITCH services.web.attach: `attach` says yes or no in a word of YAML 1.1',
  ]);
});
