import { closestName } from '../../core/closest-name.ts';
import { numberOf } from '../facts/number-of.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const NAMES = 'as core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack';
/** A container is not started with fewer open files than its runtime needs. */
const LEAST_FILES = 11;

/** A limit of Linux has a name, and what applies is not above what may be asked for. */
export const ulimitValues: Rule = {
  codes: ['ULIMIT-NAME', 'ULIMIT-RANGE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { ulimits }] of engineServices(document)) {
      for (const [limit, value] of Object.entries(asMapping(ulimits) ?? {})) {
        const path = ['services', name, 'ulimits', limit];
        const known = limit.toLowerCase();
        if (!NAMES.split(' ').includes(known)) {
          const meant = closestName(known, NAMES.split(' '));
          const hint = meant === undefined ? `Linux has ${NAMES.replaceAll(' ', ', ')}` : `did you mean \`${meant}\`?`;
          yield { path, message: `Linux has no limit \`${limit}\``, hint };
          continue;
        }
        const { soft: softText = value, hard: hardText = value } = asMapping(value) ?? {};
        const [soft, hard] = [numberOf(softText), numberOf(hardText)];
        if (soft === undefined || hard === undefined) continue;
        const fault = faultOf(known, boundOf(soft), boundOf(hard));
        if (fault !== undefined) yield { path, code: 'ULIMIT-RANGE', ...fault };
      }
    }
  },
};

function faultOf(
  limit: string,
  soft: number,
  hard: number,
): { readonly message: string; readonly hint: string } | undefined {
  if (soft > hard) {
    return {
      message: `the soft limit of \`${limit}\` is above the hard one`,
      hint: 'write the lower number as `soft`',
    };
  }
  if (limit !== 'nofile') return undefined;
  if (hard === Number.POSITIVE_INFINITY) {
    return { message: 'Linux has no number of open files without a limit', hint: 'write a number such as 1048576' };
  }
  return soft < LEAST_FILES
    ? { message: `no container starts with ${soft} open files`, hint: 'write 1024 or more' }
    : undefined;
}

// Linux takes -1 for no limit.
function boundOf(value: number): number {
  return value < 0 ? Number.POSITIVE_INFINITY : value;
}
