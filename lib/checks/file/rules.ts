import type { Rule } from '../rule.ts';
import { aloneOnHost } from './alone-on-host.ts';
import { createdSource } from './created-source.ts';
import { externalResource } from './external-resource.ts';
import { literalKey } from './literal-key.ts';
import { missingSecretFile } from './missing-secret-file.ts';
import { noService } from './no-service.ts';
import { publicPort } from './public-port.ts';
import { singleFile } from './single-file.ts';

/** What is told of files alone: a tree is held to more, or cannot show it. */
export const FILE_RULES: readonly Rule[] = [
  noService,
  aloneOnHost,
  publicPort,
  createdSource,
  missingSecretFile,
  singleFile,
  literalKey,
  externalResource,
];
