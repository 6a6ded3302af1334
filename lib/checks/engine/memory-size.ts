import { asMapping } from '../facts/plain.ts';
import { bytesOf } from '../facts/number-of.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { Remark, Rule } from '../rule.ts';

const LEAST = 6 * 1024 ** 2;

/** A size that is said somewhere; its bytes are unknown where only the host knows them. */
interface Size {
  readonly bytes: number;
  readonly path: readonly string[];
}

/** The engine gives no container less than 6 MB, and wants the limits of memory to fit together. */
export const memorySize: Rule = {
  codes: ['LIMIT-SIZE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const { path, ...remark } of faultsOf(service)) yield { path: ['services', name, ...path], ...remark };
    }
  },
};

function* faultsOf(service: AnyService): Iterable<Remark> {
  const limit = sizeOf(service, 'mem_limit', 'limits');
  const reservation = sizeOf(service, 'mem_reservation', 'reservations');
  const swap = bytesOf(service['memswap_limit']) ?? 0;
  if (limit !== undefined && limit.bytes !== 0 && limit.bytes < LEAST) yield tooLittle(limit, 'limit');
  if (reservation !== undefined && reservation.bytes > 0 && reservation.bytes < LEAST) {
    yield tooLittle(reservation, 'reservation');
  } else if (limit !== undefined && limit.bytes > 0 && reservation !== undefined && reservation.bytes > limit.bytes) {
    yield {
      path: reservation.path,
      message: 'more memory is reserved than the limit allows',
      hint: 'reserve less, or raise the limit',
    };
  }
  if (swap > 0 && (limit === undefined || limit.bytes <= 0)) {
    yield {
      path: ['memswap_limit'],
      message: 'memory and swap have a limit, and memory has none',
      hint: 'say `mem_limit` as well: `memswap_limit` is the sum of both',
    };
  } else if (swap > 0 && limit !== undefined && swap < limit.bytes) {
    yield {
      path: ['memswap_limit'],
      message: 'memory and swap together are limited to less than memory alone',
      hint: 'raise `memswap_limit`, which is the sum of both, or leave it out',
    };
  }
  if ((bytesOf(service['shm_size']) ?? 0) < 0) {
    yield { path: ['shm_size'], message: 'the shared memory has a negative size', hint: 'write one such as `64m`' };
  }
}

// A variable is a limit of which nobody knows more.
function sizeOf(service: AnyService, attribute: string, block: string): Size | undefined {
  const twin = asMapping(asMapping(service.deploy?.['resources'])?.[block])?.['memory'];
  const own = service[attribute];
  if (own === undefined && twin === undefined) return undefined;
  const path = twin === undefined ? [attribute] : ['deploy', 'resources', block, 'memory'];
  return { bytes: bytesOf(twin ?? own) ?? Number.NaN, path };
}

function tooLittle({ path }: Size, what: string): Remark {
  return {
    path,
    message: `the memory ${what} is below the 6 MB that the engine gives at least`,
    hint: 'write more, with a unit: `512m`, `2g`',
  };
}
