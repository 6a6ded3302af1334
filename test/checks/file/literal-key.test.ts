import { expect, test } from 'vitest';
import { literalKey } from '../../../lib/checks/file/literal-key.ts';
import { foundBy } from '../../support/found-by.ts';
import { webFile } from '../../support/web-file.ts';

test.each(['labels: {a: "$$B", "c$": d}', 'labels: ["a=$$b"]'])('takes %s', (web) => {
  expect(foundBy(literalKey, webFile(web))).toEqual([]);
});

test.each<[web: string, found: readonly string[]]>([
  [
    'labels: {"${NAME}.rule": x}',
    [
      'warning KEY-DOLLAR services.web.labels["${NAME}.rule"]: the variable in the key `${NAME}.rule` is not replaced, and the name keeps its `$`',
    ],
  ],
  [
    'environment: {$A: b}',
    [
      'warning KEY-DOLLAR services.web.environment["$A"]: the variable in the key `$A` is not replaced, and the name keeps its `$`',
    ],
  ],
])('tells of %s', (web, found) => {
  expect(foundBy(literalKey, webFile(web))).toEqual(found);
});
