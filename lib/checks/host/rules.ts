import type { HostRule } from '../rule.ts';
import { containerName } from './container-name.ts';
import { externalName } from './external-name.ts';
import { hostAccount } from './host-account.ts';
import { networkName } from './network-name.ts';
import { pathOwner } from './path-owner.ts';
import { projectName } from './project-name.ts';
import { publishedPort } from './published-port.ts';
import { routeNetwork } from './route-network.ts';
import { routerName } from './router-name.ts';
import { routerRule } from './router-rule.ts';
import { subnetOverlap } from './subnet-overlap.ts';
import { volumeName } from './volume-name.ts';

/** The rules over all models of one host. */
export const HOST_RULES: readonly HostRule[] = [
  containerName,
  networkName,
  volumeName,
  publishedPort,
  subnetOverlap,
  projectName,
  hostAccount,
  pathOwner,
  routerName,
  routerRule,
  routeNetwork,
  externalName,
];
