import { capabilities } from './capabilities.ts';
import { containerName } from './container-name.ts';
import { dependencyCondition } from './dependency-condition.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { disabledHealthcheck } from './disabled-healthcheck.ts';
import { exposedSecrets } from './exposed-secrets.ts';
import { imageReference } from './image-reference.ts';
import { mappingKey } from './mapping-key.ts';
import { mountSource } from './mount-source.ts';
import { mountTarget } from './mount-target.ts';
import { networkMode } from './network-mode.ts';
import { networkName } from './network-name.ts';
import { preparedPath } from './prepared-path.ts';
import { providedFile } from './provided-file.ts';
import { publishedPort } from './published-port.ts';
import { references } from './references.ts';
import type { HostRule, Rule } from './rule.ts';
import { repeatedItem } from './repeated-item.ts';
import { serviceImage } from './service-image.ts';
import { swarmOnly } from './swarm-only.ts';
import { twinLimits } from './twin-limits.ts';
import { unwritableSecrets } from './unwritable-secrets.ts';
import { userId } from './user-id.ts';
import { variables } from './variables.ts';

/** The rules over one Compose model. */
export const RULES: readonly Rule[] = [
  serviceImage,
  imageReference,
  mappingKey,
  references,
  dependencyCycle,
  dependencyCondition,
  disabledHealthcheck,
  mountTarget,
  mountSource,
  providedFile,
  preparedPath,
  capabilities,
  userId,
  networkMode,
  twinLimits,
  repeatedItem,
  swarmOnly,
  variables,
  exposedSecrets,
  unwritableSecrets,
];

/** The rules over all models of one host. */
export const HOST_RULES: readonly HostRule[] = [containerName, networkName, publishedPort];
