import { isPostgres } from '../facts/image-family.ts';
import { longRunning } from '../facts/life-cycle.ts';
import type { Convention } from './policy.ts';

/** Postgres shares memory between its processes, of which Docker gives 64 MB: a parallel query fails when it is used up. */
export const postgresMemory: Convention = {
  codes: ['POLICY-POSTGRES-SHM'],
  *check({ document }) {
    for (const [name, service] of longRunning(document)) {
      const hasMount = service.volumes?.some(({ target }) => target === '/dev/shm') ?? false;
      if (!isPostgres(service) || service['shm_size'] !== undefined || service['ipc'] === 'host' || hasMount) continue;
      yield {
        path: ['services', name, 'shm_size'],
        message: `\`${name}\` shares 64 MB between its processes, which a parallel query uses up`,
        hint: "give it more: `shmSize: '128m'`",
      };
    }
  },
};
