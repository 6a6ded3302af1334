import { numberOf } from './number-of.ts';
import type { AnyService } from './services-of.ts';

/** How many containers of a service run; one where only the host knows. */
export function containerCount({ scale, deploy }: AnyService): number {
  return numberOf(scale ?? deploy?.['replicas']) ?? 1;
}
