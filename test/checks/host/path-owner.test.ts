import { Service, type ComposeStack } from 'cdk-compose';
import { HostPath, Identity } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pathOwner } from '../../../lib/checks/host/path-owner.ts';
import { hostFindings } from '../../support/host-findings.ts';

const given = (path: `/${string}` | `./${string}`, uid?: number) => (stack: ComposeStack) => {
  const owner = new Identity({ user: `svc-${uid}`, uid: uid ?? 0, group: 'media', gid: 3200 });
  const data = new HostPath(stack, 'data', { path, purpose: 'files', ...(uid !== undefined && { owner }) });
  new Service(stack, 'web', { image: 'docker.io/a/b:1', volumes: [data.mount('/data')] });
};

test.each<[string, (stack: ComposeStack) => void, (stack: ComposeStack) => void]>([
  ['one owner', given('/mnt/media', 3150), given('/mnt/media', 3150)],
  ['folders of their own', given('/mnt/media', 3150), given('/mnt/media-two', 3151)],
  ['no owner in one of them', given('/mnt/media', 3150), given('/mnt/media')],
  ['folders of their stacks', given('./data/web', 3150), given('./data/web', 3151)],
  ['one owner of a folder in another', given('/mnt/media', 3150), given('/mnt/media/tv', 3150)],
])('two stacks with %s', (_, one, two) => {
  expect(hostFindings(pathOwner, { one, two })).toEqual([]);
});

test('one folder of two owners', () => {
  expect(hostFindings(pathOwner, { one: given('/mnt/media', 3150), two: given('/mnt/media', 3151) })).toEqual([
    'error HOST-PATH two: services.web.volumes[0]: `/mnt/media` is given to 3151:3200, and `one` gives `/mnt/media` to 3150:3200 with all in it',
  ]);
});

test('a folder in that of another owner, whichever comes first', () => {
  const [outer, inner] = [given('/mnt/media', 3150), given('/mnt/media/tv/hd', 3151)];
  const told =
    'services.web.volumes[0]: `/mnt/media/tv/hd` is given to 3151:3200, and `outer` gives `/mnt/media` to 3150:3200 with all in it';
  expect(hostFindings(pathOwner, { outer, inner })).toEqual([`error HOST-PATH inner: ${told}`]);
  expect(hostFindings(pathOwner, { inner, outer })).toEqual([`error HOST-PATH inner: ${told}`]);
});
