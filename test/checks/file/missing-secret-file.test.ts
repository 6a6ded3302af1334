import { expect, test } from 'vitest';
import { checkCompose } from '../../../lib/checks/check-compose.ts';

const image = 'docker.io/library/nginx:1.29.3@sha256:0000000000000000000000000000000000000000000000000000000000000000';

function told(section: string, definition: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const text = `services:\n  web:\n    image: ${image}\n    ${section}: [key]\n${section}:\n  key: ${definition}\n`;
  return checkCompose({ files: { 'compose.yaml': text, ...files }, env: { KEY: 'x' } }).map(
    ({ severity, code, path, message }) => `${severity} ${code} ${path}: ${message}`,
  );
}

test.each([
  ['secrets', 'secret'],
  ['configs', 'config'],
])('a file of %s that is not there is told', (section, word) => {
  expect(told(section, '{file: ./key.txt}')).toEqual([
    `warning SECRET-FILE ${section}.key.file: \`./key.txt\`, the file of the ${word} \`key\`, is not there: \`web\` does not start without it`,
  ]);
});

test.each([
  ['that is there', '{file: ./key.txt}', { 'key.txt': 'x' }],
  ['that is a variable', '{environment: KEY}', {}],
])('a secret %s is not told', (_, definition, files) => {
  expect(told('secrets', definition, files)).toEqual([]);
});

test('a file that two services need is told once', () => {
  const service = `{image: '${image}', secrets: [key]}`;
  const text = `services:\n  a: ${service}\n  b: ${service}\nsecrets:\n  key: {file: ./key.txt}\n`;
  const found = checkCompose({ files: { 'compose.yaml': text } });
  expect(found.map(({ code }) => code)).toEqual(['SECRET-FILE']);
});
