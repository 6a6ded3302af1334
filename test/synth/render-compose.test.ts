import { env, Network, Service, text, type ComposeStack } from 'cdk-compose';
import { expect, test } from 'vitest';
import { renderCompose } from '../../lib/synth/render-compose.ts';
import { pinned } from '../support/pinned.ts';
import { templateOf } from '../support/template-of.ts';

const image = pinned('docker.io/library/nginx:1.29.3');

/** What stands below a service's image. */
function serviceOf(
  props: Readonly<Record<string, unknown>>,
  build: (service: Service, stack: ComposeStack) => void = () => {},
): string {
  const { model } = templateOf((stack) => build(new Service(stack, 'web', { image, ...props }), stack));
  const text = renderCompose(model, ['A header.']);
  expect(text.startsWith('---\n# A header.\n\nservices:\n  web:\n')).toBe(true);
  return text.split(`${image}\n`)[1] ?? '';
}

test('labels are a list, as tools that read the file expect', () => {
  expect(serviceOf({ labels: { 'traefik.enable': true, 'com.example.empty': '', port: 80, yes: 'yes: it is' } }))
    .toMatchInlineSnapshot(`
    "    labels:
          - traefik.enable=true
          - com.example.empty=
          - port=80
          - "yes=yes: it is"
    "
  `);
});

test('a label may be what a variable holds, and every other dollar sign is escaped', () => {
  const domain = env.required('DOMAIN', 'base domain');
  expect(serviceOf({ labels: { rule: text`Host(\`x.${domain}\`) && $1`, plain: domain } })).toMatchInlineSnapshot(`
    "    labels:
          - rule=Host(\`x.\${DOMAIN:?base domain}\`) && $$1
          - plain=\${DOMAIN:?base domain}
    "
  `);
});

test.each([[[]], [['db']]])('networks are a list where none has options, and a mapping otherwise: %j', (aliases) => {
  const rendered = serviceOf({}, (service, stack) => {
    service.addNetwork(new Network(stack, 'front', { name: 'front' }));
    const back = new Network(stack, 'back', { name: 'back' });
    service.addNetwork(aliases.length === 0 ? back : { network: back, aliases });
  });
  expect(rendered.split('\n\n')[0]).toBe(
    aliases.length === 0
      ? '    networks:\n      - front\n      - back'
      : '    networks:\n      front: null\n      back:\n        aliases:\n          - db',
  );
});

test('a comment stands above what it is about, also in a list', () => {
  const commented = serviceOf({ capDrop: ['ALL'], capAdd: { CHOWN: 'it owns /data' } }, (service, stack) => {
    service.addNetwork(new Network(stack, 'back', { name: 'back' }));
    service.addLabel('a', '1');
    service.addLabel('b', '2');
    service.comment(['labels', 'b'], 'why b is 2');
    service.comment(['networks', 'back'], 'where the database is');
  });
  expect(commented.split('\n\n')[0]).toMatchInlineSnapshot(`
    "    networks:
          # where the database is
          - back
        cap_drop:
          - ALL
        cap_add:
          # it owns /data
          - CHOWN
        labels:
          - a=1
          # why b is 2
          - b=2"
  `);
});

test('labels are a mapping where a key holds an equals sign, which a list would cut', () => {
  const labelled = serviceOf({ labels: { 'a=b': 'c=d', plain: '1' } });
  expect(labelled.trimEnd()).toBe('    labels:\n      a=b: c=d\n      plain: "1"');
});
