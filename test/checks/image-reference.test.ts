import { Service, env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { templateOf } from '../support/template-of.ts';
import { told } from '../support/told.ts';

const digest = `sha256:${'5'.repeat(64)}`;

function findings(image: string): readonly string[] {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image });
  });
  return told(template);
}

test.each([`nginx:1.29@${digest}`, `registry:5000/nginx@${digest}`, `nginx:latest@${digest}`])('takes %s', (image) => {
  expect(findings(image)).toEqual([]);
});

test('warns of a tag, which can be moved', () => {
  expect(findings('docker.io/library/nginx:1.29')).toEqual([
    'warning IMAGE-DIGEST services.web.image: `docker.io/library/nginx:1.29` has no digest; add `@sha256:…`, since a tag can be moved to another image',
  ]);
});

test.each(['nginx', 'nginx:latest', 'localhost:5000/nginx'])('warns of %s, which has no version', (image) => {
  expect(findings(image)).toEqual([
    `warning IMAGE-TAG services.web.image: \`${image}\` has no version; name a version and its digest`,
  ]);
});

test('tells what is wrong with a reference, and nothing else of it', () => {
  expect(findings('Nginx')).toEqual([
    'error IMAGE-REFERENCE services.web.image: `Nginx` is not an image reference: a repository is written in lower case; write registry/path:tag@digest',
  ]);
});

test('says nothing of a reference that is known only on the host', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image: text`ghcr.io/example/web:${env.required('TAG', 'the version')}` });
    new Service(stack, 'built', { build: '.' });
  });
  expect(told(template)).toEqual([]);
});
