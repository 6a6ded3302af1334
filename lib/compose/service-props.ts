import type { Interpolated, StringValue } from '../core/values.ts';
import type { BuildProps } from './build-props.ts';
import type { Capability } from './capability.ts';
import type { Config, ConfigMount } from './config.ts';
import type { Deploy } from './deploy.ts';
import type { Develop } from './develop.ts';
import type { BlkioConfig, Device, GpuRequest } from './devices.ts';
import type { Healthcheck } from './healthcheck.ts';
import type { Hook, PreStartHook } from './hooks.ts';
import type { DriverOptions, Extensions, KeyValues } from './key-values.ts';
import type { Model } from './model.ts';
import type { Mount, TmpfsEntry } from './mounts.ts';
import type { Isolation, Namespace } from './namespaces.ts';
import type { Network } from './network.ts';
import type { Port } from './ports.ts';
import type { Secret, SecretMount } from './secret.ts';
import type { Service } from './service.ts';
import type { Ulimits } from './ulimits.ts';
import type { ByteSize, Count, Duration, Flag } from './units.ts';

type Ports = `${number}` | `${number}-${number}`;
type ExposedPort = Ports | `${Ports}/${'tcp' | 'udp' | 'sctp'}`;

// Plugins bring others.
type LoggingDriver = 'json-file' | 'local' | 'journald' | 'syslog' | 'fluentd' | 'gelf' | 'none' | (string & {});

type ProviderOption = StringValue | number | boolean;

/** When a dependency counts as met. */
export type DependencyCondition = 'service_started' | 'service_healthy' | 'service_completed_successfully';

/** One entry of `depends_on:`. */
export interface Dependency {
  readonly service: Service;
  /** @default - healthy where the target has a health check, completed for a one-shot, started otherwise */
  readonly condition?: DependencyCondition;
  /** Whether this service restarts when Compose has recreated or restarted the target. @default false */
  readonly restart?: Flag;
  /** Whether the target must be there. @default true */
  readonly required?: boolean;
  readonly because?: string;
}

/** One entry of `networks:` with options. */
export interface NetworkAttachment {
  readonly network: Network;
  readonly aliases?: readonly string[];
  readonly ipv4Address?: string;
  readonly ipv6Address?: string;
  readonly linkLocalIps?: readonly string[];
  readonly macAddress?: string;
  readonly interfaceName?: string;
  readonly driverOpts?: DriverOptions;
  readonly priority?: number;
  readonly gwPriority?: number;
  readonly because?: string;
}

/** An `env_file:` entry. It feeds the container, never `${}`; a variable of the stack is said by `env` instead. */
export interface EnvFile {
  readonly path: string;
  /** @default true */
  readonly required?: Flag;
  /** `raw` takes values as they are. @default - Compose's dotenv dialect, which interpolates */
  readonly format?: 'raw';
}

/**
 * Attributes of a service, in camel case; each becomes the Compose attribute of its name in snake case.
 *
 * @see https://docs.docker.com/reference/compose-file/services/
 */
export interface ServiceProps {
  readonly image?: StringValue;
  readonly build?: BuildProps | string;
  /** @default - project, service and a number */
  readonly containerName?: StringValue;
  readonly platform?: string;
  readonly pullPolicy?:
    | 'always'
    | 'never'
    | 'build'
    | 'if_not_present'
    | 'missing'
    | 'refresh'
    | 'daily'
    | 'weekly'
    | `every_${number}${'s' | 'm' | 'h' | 'd' | 'w'}`;
  /** How old a pulled image may get with the pull policy `refresh`. */
  readonly pullRefreshAfter?: Duration;
  readonly provider?: {
    readonly type: string;
    readonly options?: Readonly<Record<string, ProviderOption | readonly ProviderOption[]>>;
  };
  readonly extends?: { readonly service: string; readonly file?: string };
  readonly profiles?: readonly string[];
  readonly scale?: Count;

  /** `no` says that it is a one-shot: what depends on it waits until it has completed. */
  readonly restart?: 'no' | 'always' | 'on-failure' | `on-failure:${number}` | 'unless-stopped' | Interpolated;
  readonly dependsOn?: readonly (Service | Dependency)[];
  readonly healthcheck?: Healthcheck;
  readonly attach?: Flag;
  /** @default - that of the image, or `SIGTERM` */
  readonly stopSignal?: `SIG${string}` | Interpolated;
  readonly stopGracePeriod?: Duration;
  readonly preStart?: readonly PreStartHook[];
  readonly postStart?: readonly Hook[];
  readonly preStop?: readonly Hook[];

  /** A list, never one string, which Compose would split as a shell does. */
  readonly entrypoint?: readonly StringValue[];
  /** A list, never one string, which Compose would split as a shell does. */
  readonly command?: readonly StringValue[];
  readonly workingDir?: StringValue;
  readonly user?: StringValue;
  readonly groupAdd?: readonly (StringValue | number)[];
  readonly init?: Flag;
  readonly tty?: Flag;
  readonly stdinOpen?: Flag;

  readonly environment?: KeyValues;
  readonly envFile?: readonly (string | EnvFile)[];
  readonly secrets?: readonly (Secret | SecretMount)[];
  readonly configs?: readonly (Config | ConfigMount)[];
  readonly models?: readonly (
    | Model
    | { readonly model: Model; readonly endpointVar?: string; readonly modelVar?: string }
  )[];
  readonly volumes?: readonly Mount[];
  readonly volumesFrom?: readonly string[];
  readonly tmpfs?: readonly (string | TmpfsEntry)[];
  readonly shmSize?: ByteSize;
  readonly storageOpt?: KeyValues;

  readonly networks?: readonly (Network | NetworkAttachment)[];
  /** `none`, `host`, `bridge`, or the network of another: `service:NAME`, `container:NAME`. Excludes `networks`. */
  readonly networkMode?: StringValue;
  readonly ports?: readonly Port[];
  /** Ports that other services use; they need no attribute for it. */
  readonly expose?: readonly (number | ExposedPort | Interpolated)[];
  readonly hostname?: StringValue;
  readonly domainname?: StringValue;
  readonly macAddress?: string;
  readonly dns?: readonly StringValue[];
  readonly dnsOpt?: readonly string[];
  readonly dnsSearch?: readonly StringValue[];
  readonly extraHosts?: Readonly<Record<string, StringValue | readonly StringValue[]>>;
  readonly links?: readonly string[];
  readonly externalLinks?: readonly string[];

  readonly devices?: readonly (string | Device)[];
  /** A kind of device, its numbers and what may be done with it: `c 1:3 mr`; `a` alone for all devices. */
  readonly deviceCgroupRules?: readonly ('a' | `${'a' | 'b' | 'c'} ${string}`)[];
  readonly gpus?: 'all' | readonly GpuRequest[];
  readonly runtime?: string;

  readonly memLimit?: ByteSize;
  readonly memReservation?: ByteSize;
  readonly memSwappiness?: Count;
  readonly memswapLimit?: ByteSize | -1;
  readonly pidsLimit?: Count;
  readonly cpus?: Count | `${number}`;
  readonly cpuset?: StringValue;
  readonly cpuShares?: Count;
  readonly cpuCount?: Count;
  readonly cpuPercent?: Count;
  /** In microseconds, as all of these. */
  readonly cpuPeriod?: Count;
  readonly cpuQuota?: Count;
  readonly cpuRtPeriod?: Count;
  readonly cpuRtRuntime?: Count;
  readonly blkioConfig?: BlkioConfig;
  readonly ulimits?: Ulimits;
  readonly oomKillDisable?: Flag;
  readonly oomScoreAdj?: Count;
  readonly deploy?: Deploy;

  readonly readOnly?: Flag;
  readonly privileged?: Flag;
  readonly capDrop?: readonly Capability[];
  /** Each capability with its reason, which becomes a comment in compose.yaml. */
  readonly capAdd?: Readonly<Partial<Record<Capability, string>>>;
  readonly securityOpt?: readonly string[];
  readonly sysctls?: KeyValues;
  readonly cgroup?: 'host' | 'private';
  readonly cgroupParent?: string;
  readonly ipc?: Namespace<'none' | 'private' | 'shareable' | 'host'>;
  readonly pid?: Namespace<'host'>;
  readonly uts?: 'host';
  readonly usernsMode?: 'host';
  readonly isolation?: Isolation;
  readonly credentialSpec?: { readonly file?: string; readonly registry?: string; readonly config?: string };
  readonly useApiSocket?: boolean;

  readonly logging?: { readonly driver?: LoggingDriver; readonly options?: DriverOptions };
  readonly develop?: Develop;
  readonly annotations?: KeyValues;
  readonly labels?: KeyValues;
  readonly labelFile?: readonly string[];
  readonly extensions?: Extensions;
}
