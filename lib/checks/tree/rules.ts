import type { Rule } from '../rule.ts';
import { documentSchema } from './document-schema.ts';
import { exposedSecrets } from './exposed-secrets.ts';
import { imageDigest } from './image-digest.ts';
import { mappingKey } from './mapping-key.ts';
import { mountNested } from './mount-nested.ts';
import { mountSource } from './mount-source.ts';
import { preparedPath } from './prepared-path.ts';
import { providedFile } from './provided-file.ts';
import { scalarValues } from './scalar-values.ts';
import { unusedSwarmSecret } from './unused-swarm-secret.ts';
import { variables } from './variables.ts';

/** What is told of trees alone: it needs constructs, or is a law of this library's own. */
export const TREE_RULES: readonly Rule[] = [
  documentSchema,
  scalarValues,
  imageDigest,
  mappingKey,
  mountNested,
  mountSource,
  providedFile,
  preparedPath,
  variables,
  exposedSecrets,
  unusedSwarmSecret,
];
