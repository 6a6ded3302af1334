import { expect, test } from 'vitest';
import { clipModelProblem } from '../../../lib/immich/settings/clip-models.ts';

test.each([
  'ViT-B-32__openai',
  'immich-app/ViT-B-32__openai',
  'a/b/ViT-B-32::openai',
  'XLM-Roberta-Large-Vit-L-14',
  'ViT-gopt-16-SigLIP2-384__webli',
  'constructor',
])('knows %s', (name) => {
  expect(clipModelProblem(name)).toBeUndefined();
});

test.each([
  ['ViT-B-32_openai', 'did you mean `ViT-B-32__openai`?'],
  ['vit-b-32__openai', 'did you mean `ViT-B-32__openai`?'],
  ['ViT-B-32__openai ', 'did you mean `ViT-B-32__openai`?'],
  ['immich-app/nllb-clip-base-siglip__v2', 'did you mean `nllb-clip-base-siglip__v1`?'],
  ['buffalo_l', "leave it out to keep `ViT-B-32__openai`, or take a name from the list in Immich's documentation"],
])('does not know %j', (name, hint) => {
  expect(clipModelProblem(name)).toEqual({
    message: `\`machineLearning.clip.modelName\` is \`${name}\`, which is no CLIP model that Immich knows, and it does not start`,
    hint,
  });
});

test.each(['', 'immich-app/'])('says that %j names no model', (name) => {
  expect(clipModelProblem(name)?.message).toBe(
    '`machineLearning.clip.modelName` names no model, and Immich does not start without one',
  );
});

test('repeats no long or unprintable name', () => {
  expect(clipModelProblem('x'.repeat(100_000))?.message).toContain('is a text, which');
  expect(clipModelProblem('a\nb')?.message).toContain('is a text, which');
});
