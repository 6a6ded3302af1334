import { flag, list, number, section, text, whole, type Section } from '../setting.ts';

/** Search by content, faces, duplicates and text. */
export const MACHINE_LEARNING: Section = section('Search by content, faces, duplicates and text in photos', {
  availabilityChecks: section('Regular probing of the machine learning servers', {
    enabled: flag('Probe the servers, and skip those that do not answer', true),
    interval: whole('Milliseconds between two probes', 30000),
    timeout: whole('Milliseconds that a server has to answer a probe', 2000),
  }),
  clip: section('Search by content, in words', {
    enabled: flag('Compute what search by content needs', true, {
      isCoerced: false,
      in: { '2.7': { isCoerced: true } },
    }),
    modelName: text(
      'CLIP model: an unknown name stops the server; after a change all photos must be processed again',
      'ViT-B-32__openai',
      { in: { '2.7': { isFilled: true } } },
    ),
  }),
  duplicateDetection: section('Finding photos that look alike; it needs search by content', {
    enabled: flag('Look for duplicates', true, { isCoerced: false, in: { '2.7': { isCoerced: true } } }),
    maxDistance: number(
      'How far apart two photos may be and still count as duplicates: higher finds more, and more wrong ones',
      0.01,
      { min: 0.001, max: 0.1, in: { '2.7': { isCoerced: true } } },
    ),
  }),
  enabled: flag('Use machine learning; when off, nothing of this section runs', true),
  facialRecognition: section('Finding faces and grouping them into people', {
    enabled: flag('Find faces and group them', true, { isCoerced: false, in: { '2.7': { isCoerced: true } } }),
    maxDistance: number(
      'How far apart two faces may be and still be one person: lower splits people, higher merges them',
      0.5,
      { min: 0.1, max: 2, in: { '2.7': { isCoerced: true } } },
    ),
    minFaces: whole('Faces that must look alike before they become a person', 3, {
      min: 1,
      in: { '2.7': { isCoerced: true, isWhole: false } },
    }),
    minScore: number('Confidence from which something counts as a face: lower finds more, and more wrong ones', 0.7, {
      min: 0.1,
      max: 1,
      in: { '2.7': { isCoerced: true } },
    }),
    modelName: text('Model that finds and compares faces; Immich does not check it at start', 'buffalo_l', {
      in: { '2.7': { isFilled: true } },
    }),
  }),
  ocr: section('Reading text in photos, so that it can be searched', {
    enabled: flag('Read text in photos', true, { isCoerced: false, in: { '2.7': { isCoerced: true } } }),
    maxResolution: whole(
      'Resolution in pixels at which text is looked for: higher finds smaller print and takes more time and memory',
      736,
      { min: 1, in: { '2.7': { isCoerced: true, isWhole: false } } },
    ),
    minDetectionScore: number('Confidence from which something counts as text', 0.5, {
      min: 0.1,
      max: 1,
      in: { '2.7': { isCoerced: true } },
    }),
    minRecognitionScore: number('Confidence from which read text is kept', 0.8, {
      min: 0.1,
      max: 1,
      in: { '2.7': { isCoerced: true } },
    }),
    modelName: text('Model that reads text; Immich does not check it at start', 'PP-OCRv5_mobile', {
      in: { '2.7': { isFilled: true } },
    }),
  }),
  urls: list(
    'Addresses of the machine learning servers, tried in this order; at least one',
    ['http://immich-machine-learning:3003'],
    { least: 1, in: { '2.7': { onlyIf: 'enabled', form: 'host address' } } },
  ),
});
