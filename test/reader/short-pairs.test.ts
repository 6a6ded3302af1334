import { expect, test } from 'vitest';
import { canonicalize } from '../../lib/reader/canonicalize.ts';
import { toldOf } from './service-of.ts';

test.each([
  ['additional_contexts', 'docs', 'build.additional_contexts[0]: `docs` has no `=`'],
  ['ssh', 'key', 'build.ssh[0]: `key` has no path'],
])('an item of `%s` needs a value', (attribute, item, line) => {
  const column = 16 + attribute.length;
  expect(toldOf(canonicalize, 'build', `{${attribute}: [${item}]}`)).toEqual([
    `compose.yaml:3:${column} FORM-PAIR ${line}`,
  ]);
});
