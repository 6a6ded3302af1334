import { ComposeStack, App } from 'cdk-compose';
import { expect, test } from 'vitest';
import { sections } from '../../lib/docs/sections.ts';

function sectionsOf(say: (stack: ComposeStack) => void): string {
  const stack = new ComposeStack(new App(), 'web');
  say(stack);
  return sections(stack.notes).join('\n\n');
}

test('what has one title becomes one section, in order of first mention, text before rows', () => {
  const text = sectionsOf((stack) => {
    stack.addRow('Routes', { Router: 'a', Rule: 'Host(a)' });
    stack.addNote('Backups', 'Once a night.');
    stack.addNote('Routes', 'Who may come in.');
    stack.addRow('Routes', { Router: 'b', Rule: 'Host(b) || Host(c)' });
    stack.addNote('Backups', 'Kept for a week.');
  });
  expect(text).toMatchInlineSnapshot(`
    "## Routes

    Who may come in.

    | Router | Rule |
    | --- | --- |
    | a | Host(a) |
    | b | Host(b) \\|\\| Host(c) |

    ## Backups

    Once a night.

    Kept for a week."
  `);
});

test('what two constructs of a kind say alike is said once', () => {
  const text = sectionsOf((stack) => {
    stack.addNote('Backups', 'Once a night.');
    stack.addNote('Backups', 'Once a night.');
  });
  expect(text).toBe('## Backups\n\nOnce a night.');
});

test('cells stand below their columns, also where rows do not have the same ones', () => {
  const text = sectionsOf((stack) => {
    stack.addRow('Storage', { What: 'photos', Path: '/a' });
    stack.addRow('Storage', { Path: '/b', What: 'dumps', Backup: 'none' });
    stack.addRow('Storage', { Backup: 'tape' });
  });
  expect(text.split('\n').slice(2)).toEqual([
    '| What | Path | Backup |',
    '| --- | --- | --- |',
    '| photos | /a |  |',
    '| dumps | /b | none |',
    '|  |  | tape |',
  ]);
});

test('there are none where nothing was said', () => {
  expect(sectionsOf(() => {})).toBe('');
});
