import type { Service } from '../../../compose/service.ts';
import { readable } from '../../readable.ts';

const JOBS = 'microservices';

/** Whether a server runs the jobs of Immich, transcoding among them, rather than the API alone. */
export function runsJobs({ props: { environment = {} } }: Service): boolean {
  const included = readable(environment['IMMICH_WORKERS_INCLUDE']);
  const excluded = readable(environment['IMMICH_WORKERS_EXCLUDE']);
  return (included === undefined || namesIn(included).includes(JOBS)) && !namesIn(excluded ?? '').includes(JOBS);
}

function namesIn(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim());
}
