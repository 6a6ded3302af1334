import { aloneOnHost } from './alone-on-host.ts';
import { awaitedEnd } from './awaited-end.ts';
import { awaitedHealth } from './awaited-health.ts';
import { bridgeOptions } from './bridge-options.ts';
import { buildContext } from './build-context.ts';
import { buildDockerfile } from './build-dockerfile.ts';
import { buildPlatform } from './build-platform.ts';
import { cancelledRestart } from './cancelled-restart.ts';
import { capabilities } from './capabilities.ts';
import { containerNameForm } from './container-name-form.ts';
import { containerName } from './container-name.ts';
import { containerScale } from './container-scale.ts';
import { copiedFile } from './copied-file.ts';
import { cpuSet } from './cpu-set.ts';
import { cpuTime } from './cpu-time.ts';
import { createdSource } from './created-source.ts';
import { decimalMode } from './decimal-mode.ts';
import { dependencyCycle } from './dependency-cycle.ts';
import { devicePath } from './device-path.ts';
import { deviceRule } from './device-rule.ts';
import { disabledHealthcheck } from './disabled-healthcheck.ts';
import { dnsAddress } from './dns-address.ts';
import { documentSchema } from './document-schema.ts';
import { droppedSize } from './dropped-size.ts';
import { environmentName } from './environment-name.ts';
import { exposedSecrets } from './exposed-secrets.ts';
import { externalName } from './external-name.ts';
import { externalResource } from './external-resource.ts';
import { extraHosts } from './extra-hosts.ts';
import { fixedAddress } from './fixed-address.ts';
import { healthTimes } from './health-times.ts';
import { healthcheckTest } from './healthcheck-test.ts';
import { hiddenMount } from './hidden-mount.ts';
import { hostAccount } from './host-account.ts';
import { ignoredMode } from './ignored-mode.ts';
import { ignoredWeight } from './ignored-weight.ts';
import { imageDigest } from './image-digest.ts';
import { imageReference } from './image-reference.ts';
import { imageVersion } from './image-version.ts';
import { ipcMode } from './ipc-mode.ts';
import { isolationMode } from './isolation-mode.ts';
import { joinedNetwork } from './joined-network.ts';
import { limitRange } from './limit-range.ts';
import { literalKey } from './literal-key.ts';
import { localVolume } from './local-volume.ts';
import { logDriver } from './log-driver.ts';
import { logOption } from './log-option.ts';
import { macAddress } from './mac-address.ts';
import { mappingKey } from './mapping-key.ts';
import { memorySize } from './memory-size.ts';
import { missingSecretFile } from './missing-secret-file.ts';
import { mountNested } from './mount-nested.ts';
import { mountOptions } from './mount-options.ts';
import { mountSource } from './mount-source.ts';
import { mountTarget } from './mount-target.ts';
import { mountTwice } from './mount-twice.ts';
import { namespaceWord } from './namespace-word.ts';
import { networkDriver } from './network-driver.ts';
import { networkModeName } from './network-mode-name.ts';
import { networkMode } from './network-mode.ts';
import { networkName } from './network-name.ts';
import { networkOverlap } from './network-overlap.ts';
import { networkPool } from './network-pool.ts';
import { newerEngine } from './newer-engine.ts';
import { noService } from './no-service.ts';
import { outerRange } from './outer-range.ts';
import { ownContainer } from './own-container.ts';
import { pathOwner } from './path-owner.ts';
import { platformName } from './platform-name.ts';
import { portNumber } from './port-number.ts';
import { portProtocol } from './port-protocol.ts';
import { preparedPath } from './prepared-path.ts';
import { printable } from './printable.ts';
import { projectName } from './project-name.ts';
import { providedFile } from './provided-file.ts';
import { publicPort } from './public-port.ts';
import { publishedPort } from './published-port.ts';
import { references } from './references.ts';
import { repeatedItem } from './repeated-item.ts';
import { reservedLabel } from './reserved-label.ts';
import { reservedNetwork } from './reserved-network.ts';
import { restartWord } from './restart-word.ts';
import { routeNetwork } from './route-network.ts';
import { routerName } from './router-name.ts';
import { routerRule } from './router-rule.ts';
import type { HostRule, Rule } from './rule.ts';
import { scalarValues } from './scalar-values.ts';
import { scaleCount } from './scale-count.ts';
import { secretSource } from './secret-source.ts';
import { securityOptions } from './security-options.ts';
import { serviceImage } from './service-image.ts';
import { singleFile } from './single-file.ts';
import { stopSignal } from './stop-signal.ts';
import { subnetOverlap } from './subnet-overlap.ts';
import { swarmOnly } from './swarm-only.ts';
import { swarmSecret } from './swarm-secret.ts';
import { sysctlName } from './sysctl-name.ts';
import { takenAlias } from './taken-alias.ts';
import { tmpfsOptions } from './tmpfs-options.ts';
import { twinLimits } from './twin-limits.ts';
import { ulimitValues } from './ulimit-values.ts';
import { unreachedPort } from './unreached-port.ts';
import { unsaidHealth } from './unsaid-health.ts';
import { unsetSecret } from './unset-secret.ts';
import { unusedSwarmSecret } from './unused-swarm-secret.ts';
import { unwritableSecrets } from './unwritable-secrets.ts';
import { userId } from './user-id.ts';
import { variables } from './variables.ts';
import { volumeDriver } from './volume-driver.ts';
import { volumeName } from './volume-name.ts';
import { watchTarget } from './watch-target.ts';
import { workingDirectory } from './working-directory.ts';

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

/** What `docker compose config` takes, and `up` or the engine refuses. */
export const ENGINE_RULES: readonly Rule[] = [
  imageReference,
  platformName,
  containerNameForm,
  restartWord,
  awaitedHealth,
  awaitedEnd,
  healthTimes,
  stopSignal,
  userId,
  workingDirectory,
  environmentName,
  mountTarget,
  mountOptions,
  tmpfsOptions,
  localVolume,
  copiedFile,
  unwritableSecrets,
  swarmSecret,
  unsetSecret,
  portNumber,
  networkModeName,
  joinedNetwork,
  networkDriver,
  bridgeOptions,
  reservedNetwork,
  networkPool,
  networkOverlap,
  fixedAddress,
  macAddress,
  extraHosts,
  memorySize,
  cpuTime,
  cpuSet,
  limitRange,
  ulimitValues,
  capabilities,
  securityOptions,
  ipcMode,
  isolationMode,
  devicePath,
  deviceRule,
  sysctlName,
  logDriver,
  logOption,
];

/** What is taken without a word, and does not do what it seems to say. */
export const ADVICE_RULES: readonly Rule[] = [
  imageVersion,
  cancelledRestart,
  unsaidHealth,
  disabledHealthcheck,
  swarmOnly,
  unreachedPort,
  portProtocol,
  takenAlias,
  reservedLabel,
  ownContainer,
  hiddenMount,
  decimalMode,
  ignoredMode,
  droppedSize,
  ignoredWeight,
  namespaceWord,
  dnsAddress,
  outerRange,
  volumeDriver,
  newerEngine,
  printable,
];

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

/** The rules over the model of a stack. */
export const RULES: readonly Rule[] = [...COMPOSE_RULES, ...ENGINE_RULES, ...ADVICE_RULES, ...TREE_RULES];

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
