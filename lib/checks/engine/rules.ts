import type { Rule } from '../rule.ts';
import { awaitedEnd } from './awaited-end.ts';
import { awaitedHealth } from './awaited-health.ts';
import { bridgeOptions } from './bridge-options.ts';
import { capabilities } from './capabilities.ts';
import { containerNameForm } from './container-name-form.ts';
import { copiedFile } from './copied-file.ts';
import { cpuSet } from './cpu-set.ts';
import { cpuTime } from './cpu-time.ts';
import { devicePath } from './device-path.ts';
import { deviceRule } from './device-rule.ts';
import { environmentName } from './environment-name.ts';
import { extraHosts } from './extra-hosts.ts';
import { fixedAddress } from './fixed-address.ts';
import { healthTimes } from './health-times.ts';
import { imageReference } from './image-reference.ts';
import { ipcMode } from './ipc-mode.ts';
import { isolationMode } from './isolation-mode.ts';
import { joinedNetwork } from './joined-network.ts';
import { limitRange } from './limit-range.ts';
import { localVolume } from './local-volume.ts';
import { logDriver } from './log-driver.ts';
import { logOption } from './log-option.ts';
import { macAddress } from './mac-address.ts';
import { memorySize } from './memory-size.ts';
import { mountOptions } from './mount-options.ts';
import { mountTarget } from './mount-target.ts';
import { networkDriver } from './network-driver.ts';
import { networkModeName } from './network-mode-name.ts';
import { networkOverlap } from './network-overlap.ts';
import { networkPool } from './network-pool.ts';
import { platformName } from './platform-name.ts';
import { portNumber } from './port-number.ts';
import { reservedNetwork } from './reserved-network.ts';
import { restartWord } from './restart-word.ts';
import { securityOptions } from './security-options.ts';
import { stopSignal } from './stop-signal.ts';
import { swarmSecret } from './swarm-secret.ts';
import { sysctlName } from './sysctl-name.ts';
import { tmpfsOptions } from './tmpfs-options.ts';
import { ulimitValues } from './ulimit-values.ts';
import { unsetSecret } from './unset-secret.ts';
import { unwritableSecrets } from './unwritable-secrets.ts';
import { userId } from './user-id.ts';
import { workingDirectory } from './working-directory.ts';

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
