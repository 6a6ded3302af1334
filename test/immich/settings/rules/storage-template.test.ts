import { describe, expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { text } from '../../../../lib/core/text.ts';
import { storageTemplate } from '../../../../lib/immich/settings/rules/storage-template.ts';
import { foundIn, hintsIn } from '../found-in.ts';

const v = env.required('X');
const stored = (template: unknown, enabled = true) => ({ storageTemplate: { enabled, template } });
const found = (template: unknown) =>
  foundIn(storageTemplate, stored(template)).map((line) => line.replace('storageTemplate.template: ', ''));

// The presets that Immich offers, and more.
test.each([
  '{{y}}/{{y}}-{{MM}}-{{dd}}/{{filename}}',
  '{{y}}/{{MMMM}}-{{dd}}/{{filename}}',
  '{{y}}/{{#if album}}{{album}}{{else}}Other/{{MM}}{{/if}}/{{filename}}',
  '{{#if album}}{{album-startDate-y}}/{{album}}{{else}}{{y}}/Other/{{MM}}{{/if}}/{{filename}}',
  '{{y}}/{{y}}-{{WW}}/{{assetId}}',
  '{{album}}/{{filename}}',
  '{{make}}/{{model}}/{{lensModel}}/{{filename}}',
  '/{{y}}/{{HH}}{{mm}}{{ss}}{{SSS}}/{{assetIdShort}}.{{ext}}',
  '{{y}}/../{{filename}}',
  '{{#if album}}..{{/if}}/../{{filename}}',
  text`${v}/{{y}}/{{filename}}`,
  text`${v}`,
  text`{{${v}}}/{{filename}}`,
])('takes %o', (template) => {
  expect(found(template)).toEqual([]);
});

test('takes anything while it is off', () => {
  expect(foundIn(storageTemplate, stored('{{y}', false))).toEqual([]);
});

test.each(['{{y}/{{filename}}', '{{#if album}}{{album}}/{{filename}}', '{{else}}', '{{y}}}', text`${v}/{{y}`])(
  'tells that %o cannot be read',
  (template) => {
    expect(found(template)).toEqual([
      expect.stringMatching(/^error no file is stored by `storageTemplate\.template`, which cannot be read: /),
    ]);
  },
);

test('tells what fails as soon as it is used', () => {
  expect(found('{{if album}}/{{if album}}/{{filename}}')).toEqual([
    'error files are not stored by `storageTemplate.template`: it holds `{{if}}`, which must be `{{#if …}}`',
  ]);
});

describe('a token', () => {
  test.each([
    ['{{yyyy}}/{{filename}}', 'yyyy', 'did you mean `y`?'],
    ['{{y}}/{{DD}}/{{filename}}', 'DD', 'did you mean `dd`?'],
    ['{{y}}/{{filname}}', 'filname', 'did you mean `filename`?'],
    [text`${v}/{{filname}}`, 'filname', 'did you mean `filename`?'],
    ['{{y-MM}}/{{filename}}', 'y-MM', 'write each token in braces of its own: `{{y}}-{{MM}}`'],
    ['{{y/MM}}/{{filename}}', 'y/MM', 'write each token in braces of its own: `{{y}}/{{MM}}`'],
    ['{{owner}}/{{filename}}', 'owner', 'write a token such as `y`, `MM`, `dd` or `filename`'],
  ])('in %o is none of Immich', (template, name, hint) => {
    expect(found(template)).toEqual([
      `error files are not stored: \`storageTemplate.template\` holds \`${name}\`, which is no token of Immich`,
    ]);
    expect(hintsIn(storageTemplate, stored(template))).toEqual([hint]);
  });

  test('that is none decides nothing', () => {
    expect(found('{{#if albun}}a/{{/if}}{{filename}}')).toEqual([
      'warning a condition never holds: `storageTemplate.template` holds `albun`, which is no token of Immich',
    ]);
  });

  test('that is none is told once', () => {
    expect(found('{{yyyy}}/{{yyyy}}-{{filename}}')).toHaveLength(1);
  });

  test.each(['{{album-startDate-y}}/{{filename}}', '{{#if album}}a{{else}}{{album-startDate-y}}{{/if}}/{{filename}}'])(
    'of albums alone is missing elsewhere: %s',
    (template) => {
      expect(found(template)).toEqual([
        'warning files in no album are not stored: `storageTemplate.template` holds `album-startDate-y`, which they lack',
      ]);
    },
  );

  test.each(['{y}/{{filename}}', '{y}/{filename}'])('in single braces is text: %s', (template) => {
    expect(found(template)).toEqual([
      'warning `{y}` in `storageTemplate.template` is taken for text, since tokens have two braces',
    ]);
  });
});

test.each(['', 'photos'])('tells that %j gives all files one name', (template) => {
  expect(found(template)).toEqual([
    'warning all files get one name, told apart by numbers: `storageTemplate.template` holds no token',
  ]);
});

test.each(['../{{filename}}', '{{y}}/../../{{filename}}', './../x/{{filename}}'])(
  'tells that %s leads out',
  (template) => {
    expect(found(template)).toEqual([
      'error no file is stored by `storageTemplate.template`: its `..` leads out of the folder of the user',
    ]);
  },
);
