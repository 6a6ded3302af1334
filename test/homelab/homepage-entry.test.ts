import { env, Service, text } from 'cdk-compose';
import { HomepageEntry } from 'cdk-compose/homelab';
import { expect, test } from 'vitest';
import { pinned } from '../support/pinned.ts';
import { serviceText } from '../support/service-text.ts';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

test('a tile is five labels of the service', () => {
  const template = templateOf((stack) => {
    const wiki = new Service(stack, 'wiki', {
      image: pinned('docker.io/example/wiki:1.2.3'),
      labels: { mine: 'stays' },
    });
    const href = text`https://wiki.${env.required('DOMAINNAME', 'base domain')}`;
    const tile = { group: 'Productivity', name: 'Wiki', icon: 'sh-wiki', description: 'Pages: ours # and "theirs"' };
    new HomepageEntry(wiki, 'homepage', { ...tile, href });
  });
  expect(serviceText(template, 'wiki', 'labels')).toMatchInlineSnapshot(`
    "labels:
      - mine=stays
      - homepage.group=Productivity
      - homepage.name=Wiki
      - homepage.icon=sh-wiki
      - homepage.href=https://wiki.\${DOMAINNAME:?base domain}
      - "homepage.description=Pages: ours # and \\"theirs\\"""
  `);
  expect(told(template)).toEqual([]);
});
