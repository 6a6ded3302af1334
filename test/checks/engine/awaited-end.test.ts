import { Service, env, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { awaitedEnd } from '../../../lib/checks/engine/awaited-end.ts';
import { foundBy } from '../../support/found-by.ts';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';
import { webFile } from '../../support/web-file.ts';

test.each<[web: string, rest?: string]>([
  ['depends_on: {setup: {condition: service_completed_successfully}}', `  setup: {image: busybox:1, restart: 'no'}`],
  ['depends_on: {setup: {condition: service_completed_successfully}}', '  setup: {image: busybox:1}'],
  [
    'depends_on: {setup: {condition: service_completed_successfully}}',
    '  setup: {image: busybox:1, restart: on-failure}',
  ],
  [
    'depends_on: {setup: {condition: service_completed_successfully}}',
    '  setup: {image: busybox:1, restart: always, deploy: {restart_policy: {condition: none}}}',
  ],
  [
    'depends_on: {setup: {condition: service_completed_successfully}}',
    '  setup: {image: busybox:1, restart: always, scale: 0}',
  ],
  ['depends_on: [setup]', '  setup: {image: busybox:1, restart: always}'],
])('takes %s, %s', (web, rest) => {
  expect(foundBy(awaitedEnd, webFile(web, rest))).toEqual([]);
});

test.each<[web: string, rest: string, found: readonly string[]]>([
  [
    'depends_on: {setup: {condition: service_completed_successfully}}',
    '  setup: {image: busybox:1, restart: always}',
    [
      'error DEP-COMPLETES services.web.depends_on.setup: `web` waits for the end of `setup`, which restarts (`always`)',
    ],
  ],
  [
    'depends_on: {setup: {condition: service_completed_successfully}}',
    '  setup: {image: busybox:1, restart: unless-stopped}',
    [
      'error DEP-COMPLETES services.web.depends_on.setup: `web` waits for the end of `setup`, which restarts (`unless-stopped`)',
    ],
  ],
  [
    'depends_on: {setup: {condition: service_completed_successfully}}',
    '  setup: {image: busybox:1, deploy: {restart_policy: {condition: any}}}',
    [
      'error DEP-COMPLETES services.web.depends_on.setup: `web` waits for the end of `setup`, which restarts (`always`)',
    ],
  ],
])('tells of %s, %s', (web, rest, found) => {
  expect(foundBy(awaitedEnd, webFile(web, rest))).toEqual(found);
});

const image = pinned('docker.io/library/busybox:1.37.0');

/** What a tree is told of `web`, which waits for the end of `setup`. */
function findings(target: ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    const service = new Service(stack, 'setup', { image, ...target });
    new Service(stack, 'web', { image, dependsOn: [{ service, condition: 'service_completed_successfully' }] });
  });
  return told(template);
}

test.each(['always', 'unless-stopped'] as const)(
  'a tree cannot wait for the end of one that restarts %s',
  (restart) => {
    expect(findings({ restart })).toEqual([
      `error DEP-COMPLETES services.web.depends_on.setup: \`web\` waits for the end of \`setup\`, which restarts (\`${restart}\`); say \`restart: 'no'\` on \`setup\``,
    ]);
  },
);

test('says nothing of a restart that the host decides on', () => {
  expect(findings({ restart: env.optional('R', 'no', 'how') })).toEqual([]);
});
