import { expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { attributeAfter, outcome, toldOf } from './service-of.ts';
import { nodeOf } from './node-of.ts';

const port = { mode: 'ingress', protocol: 'tcp' };

test.each([
  ['"1.1.1.1:8080:80/udp"', [{ ...port, host_ip: '1.1.1.1', target: 80, published: '8080', protocol: 'udp' }]],
  ['"8080-8082:80"', [{ ...port, target: 80, published: '8080-8082' }]],
  ['22:22', [{ ...port, target: 22, published: '22' }]],
  ['{target: 80}', [{ target: 80 }]],
])('%s', (text, ports) => {
  expect(attributeAfter(canonicalize, 'ports', `[${text}]`)).toEqual(ports);
});

test('a range becomes several ports, in the order of their digits', () => {
  expect(attributeAfter(canonicalize, 'ports', '["109-111:9-11"]')).toEqual([
    { ...port, target: 10, published: '110' },
    { ...port, target: 11, published: '111' },
    { ...port, target: 9, published: '109' },
  ]);
});

test.each([
  ['"a"', 'FORM-PORT ports[0]: `a` is not a port: `a` is neither a port up to 65535 nor a range of them'],
  ['"80:80:80"', 'FORM-PORT ports[0]: `80:80:80` is not a port: `80` is not an address'],
  ['"0"', 'FORM-PORT ports[0]: `0` has 0 for a port of the container'],
  ['0', 'FORM-PORT ports[0]: `0` has 0 for a port of the container'],
  ['53:53/tcp/udp', 'FORM-PORT-PROTOCOL ports[0]: `/udp` means nothing to Compose, which publishes `tcp` only'],
])('%s is told', (text, line) => {
  expect(toldOf(canonicalize, 'ports', `[${text}]`)).toEqual([`compose.yaml:3:13 ${line}`]);
});

test('more ports than there are on a host are told once, and soon', () => {
  const all = Array.from({ length: 100 }, (_, index) => `"127.0.0.${index}:1-65535:1-65535"`).join(', ');
  const { told } = outcome(nodeOf(`services: {web: {ports: [${all}]}}`), canonicalize);
  expect(told).toEqual([expect.stringContaining('more than 200000 ports are published')]);
});
