import { expect, test } from 'vitest';
import { composeConfig } from '../support/compose-config.ts';
import { noDockerCompose } from '../support/docker-compose.ts';
import { titled } from '../support/titled.ts';
import { dataOf, nodeOf } from './node-of.ts';
import { YAML_REJECTS } from './yaml-rejects.ts';

const PLAIN =
  '~|null|true|True|yes|on|1|-1|+1|017|0o17|0x1F|0b11|1_000|08|1.5|.5|.5_0|5.|1e3|1e400|12:30|0o-7|0b-1|-_1|0x|2001-1-1|2001-01-01 1:2:3|2001-01-01T1:2:3+02:00|2001-02-30|b c|b#c #d|-b|?b|:b|=|<<|!!str 1|!!int "0x1F"|!!float 2|!!binary aGk=|!mine 1|! 1|!override 1|"\\x41\\u263a\\N"|\'it\'\'s\'|[b:c, d: e]|{b:c, "d":e}|"b\n    c"|b\n    c'.split(
    '|',
  );

const TEXT = `services: { a: { image: b } }
x-scalars:
${PLAIN.map((text) => `  - ${text}`).join('\n')}
x-blocks:
  - |2
     b
    c
  - >-
    b
    c

     d
    e
x-base: &base { b: 1, c: !reset 2, d: [!reset 3, 4] }
x-merged: { <<: [*base, { b: 2, e: 3 }], f: *base }
x-inner: { <<: { 1: b, ~: c }, <: d }
? x-key
: b\u2028    c
`;

test.skipIf(noDockerCompose !== undefined)(titled('Docker Compose reads the same values', noDockerCompose), () => {
  const { stdout, stderr } = composeConfig({ 'compose.yaml': TEXT });
  expect(stderr).toBe('');
  const { services: _, ...extensions } = dataOf(nodeOf(TEXT)) as Record<string, unknown>;
  // A reset is for what is overridden, so that it is no value; times are texts in JSON.
  Reflect.deleteProperty(extensions['x-base'] as object, 'c');
  const ours = JSON.parse(JSON.stringify(extensions, (_key, value) => (isTime(value) ? value.text : value)));
  expect(JSON.parse(stdout)).toMatchObject(ours);
});

// Some cycles keep Docker Compose busy for ever; of the rest, some are enough.
const SOME_REJECTS = YAML_REJECTS.filter(([, told]) => !told.includes('CYCLE')).filter((_, index) => index % 9 === 0);

test.skipIf(noDockerCompose !== undefined).each(SOME_REJECTS)(
  titled('Docker Compose refuses %j', noDockerCompose),
  (text) => {
    expect(composeConfig({ 'compose.yaml': text }).status).not.toBe(0);
  },
);

function isTime(value: unknown): value is { readonly text: string } {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === 'text';
}
