import type { Rule } from '../rule.ts';
import { buildContext } from './build-context.ts';
import { buildDockerfile } from './build-dockerfile.ts';
import { buildPlatform } from './build-platform.ts';
import { containerScale } from './container-scale.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { healthcheckTest } from './healthcheck-test.ts';
import { mountTwice } from './mount-twice.ts';
import { networkMode } from './network-mode.ts';
import { references } from './references.ts';
import { repeatedItem } from './repeated-item.ts';
import { scaleCount } from './scale-count.ts';
import { secretSource } from './secret-source.ts';
import { serviceImage } from './service-image.ts';
import { twinLimits } from './twin-limits.ts';
import { watchTarget } from './watch-target.ts';

/** What `docker compose config` refuses. */
export const COMPOSE_RULES: readonly Rule[] = [
  serviceImage,
  buildDockerfile,
  buildPlatform,
  buildContext,
  references,
  dependencyCycle,
  networkMode,
  healthcheckTest,
  mountTwice,
  scaleCount,
  containerScale,
  twinLimits,
  watchTarget,
  secretSource,
  repeatedItem,
];
