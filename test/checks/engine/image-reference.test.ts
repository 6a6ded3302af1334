import { Service, env, text } from 'cdk-compose';
import { expect, test } from 'vitest';
import { imageReference } from '../../../lib/checks/engine/image-reference.ts';
import { foundBy } from '../../support/found-by.ts';
import { templateOf } from '../../support/template-of.ts';
import { told } from '../../support/told.ts';

const hex = 'a'.repeat(64);
const file = (image: string) => `services:\n  web: {image: ${JSON.stringify(image)}}\n`;

test.each(['nginx', 'nginx:1.29', `nginx@sha256:${hex}`, 'registry:5000/a/b__c:1', 'localhost/nginx', `${hex}:1`])(
  'takes %s',
  (image) => {
    expect(foundBy(imageReference, file(image))).toEqual([]);
  },
);

test.each([
  ['Nginx', 'a repository is written in lower case'],
  ['nginx:1:2', '`nginx:1` is not a repository name'],
  ['nginx:', '`` is not a tag'],
  ['ngi nx', '`ngi nx` is not a repository name'],
  ['nginx@sha256:abc', 'a digest is `sha256:` and 64 lower-case hexadecimal digits'],
  ['http://nginx', 'it is a URL'],
  ['a//b', '`` is not a repository name'],
  [hex, 'it looks like the id of an image'],
])('tells what is wrong with %s', (image, fault) => {
  expect(foundBy(imageReference, file(image))).toEqual([
    `error IMAGE-REFERENCE services.web.image: \`${image}\` is not an image reference: ${fault}`,
  ]);
});

test('a tree is told of it, and nothing else of the image', () => {
  const template = templateOf((stack) => {
    new Service(stack, 'web', { image: 'Nginx' });
  });
  expect(told(template)).toEqual([
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
