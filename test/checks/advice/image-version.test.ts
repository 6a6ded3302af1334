import { expect, test } from 'vitest';
import { imageVersion } from '../../../lib/checks/advice/image-version.ts';
import { foundBy } from '../../support/found-by.ts';

const digest = `sha256:${'5'.repeat(64)}`;
const file = (image: string) => `services:\n  web: {image: "${image}"}\n`;

test.each(['nginx:1.29', `nginx@${digest}`, `nginx:latest@${digest}`, 'registry:5000/nginx:1', 'Nginx'])(
  'says nothing of %s',
  (image) => {
    expect(foundBy(imageVersion, file(image))).toEqual([]);
  },
);

test.each(['nginx', 'nginx:latest', 'localhost:5000/nginx'])('warns of %s, which has no version', (image) => {
  expect(foundBy(imageVersion, file(image))).toEqual([
    `warning IMAGE-TAG services.web.image: \`${image}\` has no version`,
  ]);
});

test('says nothing of the name of an image that is built here', () => {
  expect(foundBy(imageVersion, 'services:\n  web: {image: web, build: .}\n')).toEqual([]);
});

test('warns once of all images of a file', () => {
  const text = 'services:\n  a: {image: a}\n  b: {image: "b:1"}\n  c: {image: "c:latest"}\n  d: {image: a}\n';
  expect(foundBy(imageVersion, text)).toEqual([
    'warning IMAGE-TAG services.a.image: `a` and `c:latest` have no version',
  ]);
});
