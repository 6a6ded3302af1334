import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { layOverByName } from '../../../lib/immich/settings/lay-over-by-name.ts';
import { fromObject, toObject, type SettingsMap } from '../../../lib/immich/settings/settings-map.ts';
import type { ResolvedValue } from '../../../lib/core/values.ts';

/** What becomes of a few settings when a file is laid over them. */
function laidOver(file: string): unknown {
  const settings = fromObject({ trash: { days: 30, enabled: true }, urls: ['a', 'b'], quota: null }) as SettingsMap;
  layOverByName(settings, fromObject(load(file) as ResolvedValue));
  return toObject(settings);
}

const BEFORE = { trash: { days: 30, enabled: true }, urls: ['a', 'b'], quota: null };

describe('a file is laid over settings', () => {
  test.each<[string, string, object]>([
    ['value by value', 'trash: {days: 5}', { trash: { days: 5, enabled: true } }],
    ['lists as a whole', 'urls: [c]', { urls: ['c'] }],
    ['an empty section changes nothing', 'trash: {}', {}],
    ['a blank section replaces all of it', 'trash:', { trash: null }],
    ['a key with dots at the top is a path', 'trash.days: 5', { trash: { days: 5, enabled: true } }],
    ['so is one with brackets', '"trash[days]": 5', { trash: { days: 5, enabled: true } }],
    ['or quotes', `'trash["days"]': 5`, { trash: { days: 5, enabled: true } }],
    ['also into a list', 'urls.1: c', { urls: ['a', 'c'] }],
    ['a key with dots further down names nothing', 'trash: {days.x: 5}', { trash: { days: {}, enabled: true } }],
    ['a mapping in place of a list is left out', 'urls: {first: c}', {}],
    ['but its numbers are items', 'urls: {1: c}', { urls: ['a', 'c'] }],
    ['what looks like an index makes a list', 'trash: {days: {0: 5}}', { trash: { days: [5], enabled: true } }],
    ['what would change all objects changes nothing', '{"__proto__": {days: 5}, constructor: 5}', {}],
    ['a list at the top has its indexes for keys', '[5]', { '0': 5 }],
    ['a scalar says nothing', '5', {}],
  ])('%s', (_what, file, expected) => {
    expect(laidOver(file)).toEqual({ ...BEFORE, ...expected });
  });
});

test('the same name twice: the one that is spelled with dots wins, wherever it stands', () => {
  expect(laidOver('trash: {days: 5}\ntrash.days: 6')).toMatchObject({ trash: { days: 6 } });
  expect(laidOver('trash.days: 6\ntrash: {days: 5}')).toMatchObject({ trash: { days: 6 } });
});

test('where each value stands in the file is told, and where it lands', () => {
  const settings: SettingsMap = new Map();
  const file = fromObject({ 'trash.days': 5, theme: { customCss: '' } });
  expect(layOverByName(settings, file)).toEqual([
    { keys: ['trash.days'], path: ['trash', 'days'] },
    { keys: ['theme', 'customCss'], path: ['theme', 'customCss'] },
  ]);
});
