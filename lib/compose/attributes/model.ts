import type { ModelProps } from '../model.ts';
import { attribute, attributes, list, STRICT_INTEGER, TEXT } from './attribute-kinds.ts';

/** The attributes of a language model. */
export const MODEL = attributes<ModelProps>({
  /** What the model is called, its key by default. */
  name: attribute(TEXT),
  /** The model as an OCI artifact, such as `ai/smollm2`. */
  model: attribute(TEXT),
  /** How many tokens it looks back at, as many as the model can by default. */
  context_size: attribute(STRICT_INTEGER),
  /** Arguments for the program that runs it. */
  runtime_flags: attribute(list(TEXT)),
});
