import { expect, test } from 'vitest';
import { env } from '../../../../lib/core/env.ts';
import { text } from '../../../../lib/core/text.ts';
import { machineLearningValues } from '../../../../lib/immich/settings/rules/machine-learning-values.ts';
import { foundIn, hintsIn } from '../found-in.ts';

const v = env.required('X');
const found = (machineLearning: object, version?: string) =>
  foundIn(machineLearningValues, { machineLearning }, version);

test.each([
  {},
  { urls: ['http://ml:3003', 'https://ml.example.com', text`http://${v}:3003`, v] },
  { facialRecognition: { modelName: 'immich-app/antelopev2' }, ocr: { modelName: 'LATIN__PP-OCRv5_mobile' } },
  { facialRecognition: { modelName: 'x', enabled: false }, ocr: { modelName: '', enabled: false } },
  { availabilityChecks: { enabled: false, interval: 0 } },
  { enabled: false, urls: ['ml:3003'], ocr: { modelName: '' } },
])('takes %o', (settings) => {
  expect(found(settings)).toEqual([]);
});

test.each(['ml:3003', 'ml', '', 'ftp://ml', text`ml-${v}:3003`])('tells that %o is no address', (url) => {
  expect(found({ urls: ['http://ml:3003', url] })).toEqual([
    'error machineLearning.urls[1]: `machineLearning.urls[1]` is no address with `http://` or `https://`: every request to it fails',
  ]);
});

test.each([
  ['facialRecognition', 'bufallo_l', 'no face is found', 'did you mean `buffalo_l`?'],
  [
    'facialRecognition',
    'PP-OCRv5_mobile',
    'no face is found',
    'write one of `antelopev2`, `buffalo_l`, `buffalo_m`, `buffalo_s`',
  ],
  ['ocr', 'PP-OCRv5-mobil', 'no text is read', 'did you mean `PP-OCRv5_mobile`?'],
])('tells that %s has no model %s', (task, modelName, consequence, hint) => {
  const settings = { [task]: { modelName } };
  expect(found(settings)).toEqual([
    `warning machineLearning.${task}.modelName: ${consequence}: \`machineLearning.${task}.modelName\` is \`${modelName}\`, which is no such model of Immich`,
  ]);
  expect(hintsIn(machineLearningValues, { machineLearning: settings })).toEqual([hint]);
});

test('does not know the models of later versions, but that one needs a name', () => {
  expect(found({ ocr: { modelName: 'PP-OCRv6_small' } }, '3.3.1')).toEqual([]);
  expect(found({ ocr: { modelName: '' } }, '3.3.1')).toHaveLength(1);
});

test('tells of probes that never rest, or never wait', () => {
  expect(found({ availabilityChecks: { interval: 0, timeout: -1 } })).toEqual([
    'warning machineLearning.availabilityChecks.interval: the server probes machine learning without a pause: `machineLearning.availabilityChecks.interval` is `0`',
    'warning machineLearning.availabilityChecks.timeout: every probe of machine learning fails at once: `machineLearning.availabilityChecks.timeout` is `-1`',
  ]);
});
