import { Service } from 'cdk-compose';
import { expect, test } from 'vitest';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const digest = `sha256:${'5'.repeat(64)}`;

function findings(image: string): readonly string[] {
  return told(templateOf((stack) => void new Service(stack, 'web', { image })));
}

test.each([`nginx:1.29@${digest}`, `registry:5000/nginx@${digest}`, `nginx:latest@${digest}`])('takes %s', (image) => {
  expect(findings(image)).toEqual([]);
});

test('warns of a tag, which can be moved', () => {
  expect(findings('docker.io/library/nginx:1.29')).toEqual([
    'warning IMAGE-DIGEST services.web.image: `docker.io/library/nginx:1.29` has no digest; add `@sha256:…`, since a tag can be moved to another image',
  ]);
});

test.each(['nginx', 'nginx:latest'])('leaves %s, which has no version either, to another rule', (image) => {
  expect(findings(image)).toEqual([expect.stringContaining('warning IMAGE-TAG')]);
});
