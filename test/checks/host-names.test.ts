import { Network, Service, Volume, env, type ComposeStack } from 'cdk-compose';
import { describe, expect, test } from 'vitest';
import { externalName } from '../../lib/checks/host/external-name.ts';
import { networkName } from '../../lib/checks/host/network-name.ts';
import { projectName } from '../../lib/checks/host/project-name.ts';
import { runHostRules } from '../../lib/checks/run-rules.ts';
import { volumeName } from '../../lib/checks/host/volume-name.ts';
import { hostFindings } from '../support/host-findings.ts';
import { modelOf } from '../support/model-of.ts';

type Named = { readonly name?: string; readonly external?: boolean };
const volume =
  (id: string, props: Named = {}) =>
  (stack: ComposeStack) =>
    void new Volume(stack, id, props);
const network =
  (id: string, props: Named = {}) =>
  (stack: ComposeStack) =>
    void new Network(stack, id, props);

describe('volumes', () => {
  test.each<[string, (stack: ComposeStack) => void, (stack: ComposeStack) => void]>([
    ['keys of other projects', volume('data'), volume('data')],
    ['other names', volume('data', { name: 'a' }), volume('data', { name: 'b' })],
    ['that of the other stack', volume('data', { name: 'a' }), volume('data', { name: 'a', external: true })],
  ])('%s are fine', (_, one, two) => {
    expect(hostFindings(volumeName, { one, two })).toEqual([]);
  });

  test.each<[string, (stack: ComposeStack) => void, (stack: ComposeStack) => void, string]>([
    [
      'one name',
      volume('data', { name: 'a' }),
      volume('more', { name: 'a' }),
      'volumes.more.name: the volume `a` is that of `one/data` as well',
    ],
    [
      'the name of a key of the other project',
      volume('data'),
      volume('data', { name: 'one_data' }),
      'volumes.data.name: the volume `one_data` is that of `one/data` as well',
    ],
  ])('%s is told', (_, one, two, told) => {
    expect(hostFindings(volumeName, { one, two })).toEqual([`error HOST-VOLUME two: ${told}`]);
  });

  test('two keys of one stack may be one volume', () => {
    const both = (stack: ComposeStack) =>
      [volume('a', { name: 'x' }), volume('b', { name: 'x' })].forEach((add) => add(stack));
    expect(hostFindings(volumeName, { one: both })).toEqual([]);
  });
});

describe('networks', () => {
  test('a key of one project is the name of another', () => {
    expect(hostFindings(networkName, { a_b: network('c'), a: network('b_c') })).toEqual([
      'error NAME-NETWORK a: networks.b_c.name: the network name `a_b_c` is taken by `a_b/c`',
    ]);
  });

  test('a file of somebody else is warned of', () => {
    const text = 'services: {}\nnetworks: { a: { name: x }, b: { name: x }, c: }\n';
    expect(runHostRules([modelOf(text)], [networkName]).map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('projects', () => {
  test.each<[string, Record<string, { projectName: string }>, readonly string[]]>([
    ['the names of their stacks', {}, []],
    ['names of their own', { one: { projectName: 'a' }, two: { projectName: 'b' } }, []],
    [
      'one name',
      { one: { projectName: 'a' }, two: { projectName: 'a' } },
      ['the stack `two` is the Compose project `a`, as `one` is'],
    ],
    [
      'the name of the other stack',
      { two: { projectName: 'one' } },
      ['the stack `two` is the Compose project `one`, as `one` is'],
    ],
  ])('with %s', (_, props, told) => {
    const empty = () => undefined;
    expect(hostFindings(projectName, { one: empty, two: empty }, props)).toEqual(
      told.map((message) => `error HOST-PROJECT two: name: ${message}`),
    );
  });
});

describe('what is external', () => {
  test.each<[string, (stack: ComposeStack) => void, (stack: ComposeStack) => void]>([
    [
      'a network that the other one names',
      network('a', { name: 'web' }),
      network('b', { name: 'web', external: true }),
    ],
    ['a network by its key', network('web', { name: 'web' }), network('web', { external: true })],
    ['a network of a project', network('a'), network('b', { name: 'one_a', external: true })],
    ['the default network of a project', volume('a'), network('b', { name: 'one_default', external: true })],
    ["the engine's own network", volume('a'), network('bridge', { external: true })],
    ['a volume', volume('a', { name: 'web' }), volume('b', { name: 'web', external: true })],
  ])('%s is created', (_, one, two) => {
    expect(hostFindings(externalName, { one, two })).toEqual([]);
    expect(hostFindings(externalName, { two, one })).toEqual([]);
  });

  test('what nobody creates is a warning, which can be acknowledged, with what may be meant', () => {
    const others = (stack: ComposeStack) => {
      network('a', { name: 'web-frontend', external: true })(stack);
      volume('b', { name: 'media', external: true })(stack);
    };
    const one = (stack: ComposeStack) =>
      [network('web-frontned', { name: 'web-frontned' }), volume('a')].forEach((add) => add(stack));
    expect(hostFindings(externalName, { one, two: others })).toEqual([
      'warning HOST-EXTERNAL two: networks.a: no stack creates the network `web-frontend`, without which `two` does not start',
      'warning HOST-EXTERNAL two: volumes.b: no stack creates the volume `media`, without which `two` does not start',
    ]);
  });

  test('nothing is said of a name that only the host knows, of a file that stands alone, and beside what is included', () => {
    const unknown = (stack: ComposeStack) =>
      void new Network(stack, 'a', { name: env.required('N', 'a name'), external: true });
    expect(hostFindings(externalName, { one: unknown })).toEqual([]);
    const text = 'services: {}\nnetworks: { web: { external: true } }\n';
    expect(runHostRules([modelOf(text)], [externalName])).toEqual([]);
  });

  test('a service is no reason for it', () => {
    const one = (stack: ComposeStack) => void new Service(stack, 'web', { image: 'docker.io/a/b:1' });
    expect(hostFindings(externalName, { one, two: network('web', { external: true }) })).toHaveLength(1);
  });
});
