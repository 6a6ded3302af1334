import { expect, test } from 'vitest';
import { parseDocument, visit } from 'yaml';
import { checkCompose } from '../../lib/checks/check-compose.ts';
import { examplesIn } from '../support/examples-in.ts';

// Letters alone, digits, and what stands in paths and addresses: rules take values apart in many ways.
const SECRETS = ['Zqxjvkword', 'zq7-x9/jv:kw', '918273645546'];

const examples = (await examplesIn('checks/examples')).filter(({ name }) => !name.startsWith('policies/'));

/** The text with each of its values in turn said by a variable. */
function withVariable(text: string): readonly string[] {
  const texts: string[] = [];
  visit(parseDocument(text), {
    Scalar(key, { range, type }) {
      if (key === 'key' || range === undefined || range === null || type?.startsWith('BLOCK') === true) return;
      texts.push(`${text.slice(0, range[0])}"\${SECRET}"${text.slice(range[1])}`);
    },
  });
  return texts;
}

test.each(SECRETS)('whatever is wrong with a value that a variable says, nobody reads it: %s', (secret) => {
  const shown = examples.flatMap(({ code, wrong, files = {} }) =>
    withVariable(wrong).flatMap((text) =>
      checkCompose({ files: { ...files, 'compose.yaml': text }, env: { SECRET: secret } })
        .filter((found) => JSON.stringify(found).includes(secret))
        .map(({ code: told, message, hint }) => `${code}: ${told} ${message} → ${hint}`),
    ),
  );
  expect([...new Set(shown)]).toEqual([]);
});
