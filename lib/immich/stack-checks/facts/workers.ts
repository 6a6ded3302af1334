import type { Service } from '../../../compose/service.ts';
import { namesOf } from '../../environment/takes-value.ts';
import { readable } from '../../readable.ts';

const JOBS = 'microservices';

/** Whether a server runs the jobs of Immich, transcoding among them, rather than the API alone. */
export function runsJobs({ props: { environment = {} } }: Service): boolean {
  const included = namesOf(readable(environment['IMMICH_WORKERS_INCLUDE']) ?? '');
  const excluded = namesOf(readable(environment['IMMICH_WORKERS_EXCLUDE']) ?? '');
  return (included.length === 0 || included.includes(JOBS)) && !excluded.includes(JOBS);
}
