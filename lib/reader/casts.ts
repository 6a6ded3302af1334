import { readCpus, readFloat } from '../compose/values/cpus.ts';
import { readFlag } from '../compose/values/flag.ts';
import type { Read } from '../compose/values/read.ts';
import { readDigits } from '../compose/values/whole-number.ts';

/** What a text must be at a place where Docker Compose makes a value of it. */
export type Cast = 'switch' | 'whole number' | 'number' | 'short number';

/** The places below one; `*` stands for any key and `[]` for the items of a list. */
export interface CastPaths {
  readonly [segment: string]: CastPaths | Cast;
}

const EXTERNAL: CastPaths = { '*': { external: 'switch' } };

const UPDATE: CastPaths = { parallelism: 'whole number', max_failure_ratio: 'number' };

/** The places where Docker Compose makes numbers and switches of texts, once their variables are filled in. */
export const CAST_PATHS: CastPaths = {
  services: {
    '*': {
      cpu_count: 'whole number',
      cpu_percent: 'number',
      cpu_period: 'whole number',
      cpu_quota: 'whole number',
      cpu_rt_period: 'whole number',
      cpu_rt_runtime: 'whole number',
      cpus: 'short number',
      cpu_shares: 'whole number',
      init: 'switch',
      deploy: {
        replicas: 'whole number',
        update_config: UPDATE,
        rollback_config: UPDATE,
        restart_policy: { max_attempts: 'whole number' },
        placement: { max_replicas_per_node: 'whole number' },
      },
      healthcheck: { retries: 'whole number', disable: 'switch' },
      oom_kill_disable: 'switch',
      oom_score_adj: 'whole number',
      pids_limit: 'whole number',
      ports: { '[]': { target: 'whole number' } },
      privileged: 'switch',
      read_only: 'switch',
      scale: 'whole number',
      stdin_open: 'switch',
      tty: 'switch',
      ulimits: { '*': { '': 'whole number', hard: 'whole number', soft: 'whole number' } },
      volumes: { '[]': { read_only: 'switch', volume: { nocopy: 'switch' } } },
    },
  },
  networks: {
    '*': { external: 'switch', internal: 'switch', attachable: 'switch', enable_ipv4: 'switch', enable_ipv6: 'switch' },
  },
  volumes: EXTERNAL,
  secrets: EXTERNAL,
  configs: EXTERNAL,
};

/** The places below the value of a key, or below an item of a list (`[]`). */
export function castPathsBelow(paths: CastPaths | Cast | undefined, segment: string): CastPaths | Cast | undefined {
  if (typeof paths !== 'object') return undefined;
  return Object.hasOwn(paths, segment) ? paths[segment] : paths['*'];
}

/** What a text is made of at a place itself. */
export function castAt(paths: CastPaths | Cast | undefined): Cast | undefined {
  const cast = typeof paths === 'object' ? paths[''] : paths;
  return typeof cast === 'object' ? undefined : cast;
}

/** The value that Docker Compose makes of a text, or why it makes none. */
export function castText(text: string, cast: Cast): Read<boolean | number | bigint> {
  if (cast === 'switch') return readFlag(text);
  if (cast === 'whole number') return readDigits(text);
  return cast === 'short number' ? readCpus(text) : readFloat(text);
}
