import { Config, Secret, Service, type ComposeStack, type ServiceProps } from 'cdk-compose';
import { expect, test } from 'vitest';
import { pinned } from '../../support/pinned.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const image = pinned('docker.io/library/busybox:1.37.0');

function findings(readOnly: boolean, props: (stack: ComposeStack) => ServiceProps): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image, readOnly, ...props(stack) });
  });
  return told(template);
}

const COPIED: readonly (readonly [string, string, (stack: ComposeStack) => ServiceProps])[] = [
  ['secret', 'secrets', (stack) => ({ secrets: [new Secret(stack, 'it', { environment: 'IT' })] })],
  [
    'secret',
    'secrets',
    (stack) => ({ secrets: [{ source: new Secret(stack, 'it', { environment: 'IT' }), target: 'x' }] }),
  ],
  ['config', 'configs', (stack) => ({ configs: [new Config(stack, 'it', { environment: 'IT' })] })],
  [
    'config',
    'configs',
    (stack) => ({ configs: [{ source: new Config(stack, 'it', { content: 'it' }), target: '/x' }] }),
  ],
];

test.each(COPIED)('Compose cannot write a %s that is no file into a read-only root', (kind, section, props) => {
  expect(findings(true, props)).toEqual([
    `error SECRET-UNWRITABLE services.web.${section}[0]: \`web\` has a read-only root, into which Compose cannot write the ${kind} \`it\`; take the ${kind} from a \`file\`, or pass the variable in \`environment\``,
  ]);
});

test.each(COPIED)('it can write a %s into any other root', (_, __, props) => {
  expect(findings(false, props)).toEqual([]);
});

test('files are mounted, into a read-only root too', () => {
  const props = (stack: ComposeStack): ServiceProps => ({
    secrets: [new Secret(stack, 'key', { file: './key' })],
    configs: [new Config(stack, 'page', { file: '/page' })],
  });
  expect(findings(true, props)).toEqual([]);
});
