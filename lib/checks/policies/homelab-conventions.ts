import { addedCapabilities } from './added-capabilities.ts';
import { backend } from './backend.ts';
import { backupSidecar } from './backup-sidecar.ts';
import { cacheSave } from './cache-save.ts';
import { configHash } from './config-hash.ts';
import { configReadOnly } from './config-read-only.ts';
import { containerNames } from './container-names.ts';
import { dataPaths } from './data-paths.ts';
import { databaseProbe } from './database-probe.ts';
import { defaultNetwork } from './default-network.ts';
import { dependencyHealth } from './dependency-health.ts';
import { dependencyRestart } from './dependency-restart.ts';
import { deviceGroup } from './device-group.ts';
import { dockerSocket } from './docker-socket.ts';
import { droppedCapabilities } from './dropped-capabilities.ts';
import { egress } from './egress.ts';
import { envFiles } from './env-files.ts';
import { fixedAddresses } from './fixed-addresses.ts';
import { fixedIds } from './fixed-ids.ts';
import { frontend } from './frontend.ts';
import { gatusLabels } from './gatus-labels.ts';
import { healthCheck } from './health-check.ts';
import type { HomelabPolicyOptions } from './homelab-policy-options.ts';
import { homepageLabels } from './homepage-labels.ts';
import { idRanges } from './id-ranges.ts';
import { imagePinned } from './image-pinned.ts';
import { imageRegistry } from './image-registry.ts';
import { imageVersions } from './image-versions.ts';
import { initErrors } from './init-errors.ts';
import { initNetwork } from './init-network.ts';
import { knownMiddlewares } from './known-middlewares.ts';
import { logRotation } from './log-rotation.ts';
import { memoryLimit } from './memory-limit.ts';
import { memoryVariable } from './memory-variable.ts';
import { monitorRouter } from './monitor-router.ts';
import { namedVolumes } from './named-volumes.ts';
import { networkNames } from './network-names.ts';
import { newPrivileges } from './new-privileges.ts';
import { optionalProfiles } from './optional-profiles.ts';
import { pathOwners } from './path-owners.ts';
import { pidsLimit } from './pids-limit.ts';
import type { Convention } from './policy.ts';
import { postgresMemory } from './postgres-memory.ts';
import { postgresMount } from './postgres-mount.ts';
import { postgresProbe } from './postgres-probe.ts';
import { postgresUpgrade } from './postgres-upgrade.ts';
import { privileged } from './privileged.ts';
import { probeAddress } from './probe-address.ts';
import { probeForm } from './probe-form.ts';
import { probeSecret } from './probe-secret.ts';
import { probeTimes } from './probe-times.ts';
import { projectFolder } from './project-folder.ts';
import { publishedPorts } from './published-ports.ts';
import { readOnlyRoot } from './read-only-root.ts';
import { redisProbe } from './redis-probe.ts';
import { registeredSubnets } from './registered-subnets.ts';
import { restartPolicy } from './restart-policy.ts';
import { routerEntrypoints } from './router-entrypoints.ts';
import { routerMiddlewares } from './router-middlewares.ts';
import { routerPort } from './router-port.ts';
import { routerRule } from './router-rule.ts';
import { scratchSpace } from './scratch-space.ts';
import { serviceNames } from './service-names.ts';
import { statedUser } from './stated-user.ts';
import { stopGrace } from './stop-grace.ts';
import { timeZone } from './time-zone.ts';
import { tmpfsOwner } from './tmpfs-owner.ts';
import { traefikEnabled } from './traefik-enabled.ts';
import { traefikNetwork } from './traefik-network.ts';
import { unconfined } from './unconfined.ts';
import { urlPassword } from './url-password.ts';
import { waitedOneShots } from './waited-one-shots.ts';

/** All conventions of the homelab; those that need to be told what there is hold only where that is said. */
export function homelabConventions(options: HomelabPolicyOptions = {}): readonly Convention[] {
  const { users = [3100, 3199], groups = [3200, 3299], monitoring = 'monitoring', ports = {}, datasets = [] } = options;
  const { registries, subnets, middlewares, homepageGroups } = options;
  return [
    // images
    imageRegistry(registries),
    imagePinned,
    imageVersions,
    // identity
    containerNames,
    serviceNames,
    idRanges(users, groups),
    fixedIds,
    statedUser,
    // least privilege
    newPrivileges,
    droppedCapabilities,
    addedCapabilities,
    unconfined,
    privileged,
    dockerSocket,
    deviceGroup,
    readOnlyRoot,
    scratchSpace,
    tmpfsOwner,
    memoryLimit,
    memoryVariable,
    pidsLimit,
    // life cycle
    restartPolicy,
    waitedOneShots,
    initErrors,
    initNetwork,
    dependencyHealth,
    dependencyRestart,
    stopGrace,
    logRotation,
    optionalProfiles,
    // health
    healthCheck,
    probeForm,
    probeAddress,
    probeTimes,
    probeSecret,
    redisProbe,
    postgresProbe,
    databaseProbe,
    // files and environment
    timeZone,
    envFiles,
    urlPassword,
    configReadOnly,
    configHash,
    dataPaths(datasets),
    namedVolumes,
    pathOwners,
    projectFolder,
    // networks
    defaultNetwork,
    networkNames,
    frontend,
    backend,
    fixedAddresses,
    ...(subnets === undefined ? [] : [registeredSubnets(subnets)]),
    publishedPorts(ports),
    egress,
    // routes
    traefikEnabled,
    traefikNetwork,
    routerRule,
    routerEntrypoints,
    routerMiddlewares,
    routerPort,
    ...(middlewares === undefined ? [] : [knownMiddlewares(middlewares)]),
    monitorRouter(monitoring),
    gatusLabels,
    homepageLabels(homepageGroups),
    // databases
    postgresMount,
    postgresMemory,
    postgresUpgrade,
    backupSidecar,
    cacheSave,
  ];
}
