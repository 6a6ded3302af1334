import { readByteSize } from '../../compose/values/byte-size.ts';
import { readCpus } from '../../compose/values/cpus.ts';
import { typedScalar, type Read, type TypedScalar } from '../../compose/values/read.ts';
import { readWholeNumber } from '../../compose/values/whole-number.ts';
import { Text } from '../../core/text.ts';
import { asMapping } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

type Reader = (value: TypedScalar) => Read<number | bigint | undefined>;

const TWINS: readonly (readonly [attribute: string, block: readonly string[], member: string, reader: Reader])[] = [
  ['cpus', ['resources', 'limits'], 'cpus', readCpus],
  ['mem_limit', ['resources', 'limits'], 'memory', readByteSize],
  ['pids_limit', ['resources', 'limits'], 'pids', readWholeNumber],
  ['mem_reservation', ['resources', 'reservations'], 'memory', readByteSize],
  ['scale', [], 'replicas', readWholeNumber],
];

/** What can be said in two places must be said alike; Compose takes a block of limits for all of them. */
export const twinLimits: Rule = {
  codes: ['LIMIT-TWINS'],
  *check({ document }) {
    for (const [name, service] of servicesOf(document)) {
      for (const [attribute, block, member, reader] of TWINS) {
        const own = amountOf(service[attribute], reader);
        const limits = block.reduce<ReturnType<typeof asMapping>>(
          (outer, key) => asMapping(outer?.[key]),
          service.deploy,
        );
        const twin = amountOf(limits?.[member], reader);
        const isScale = attribute === 'scale';
        // For Compose no limit is a limit of 0; only of containers it knows the one from the other.
        if (own === undefined || limits === undefined || (isScale ? twin === undefined : own === 0)) continue;
        if (own === (twin ?? 0) || Text.isText(own) || Text.isText(twin)) continue;
        const place = ['deploy', ...block, member].join('.');
        yield {
          path: ['services', name, attribute],
          message: `\`${attribute}\` of \`${name}\` is not what \`${place}\` says`,
          hint:
            twin === undefined
              ? `say it in \`${place}\` instead, beside what else is limited there`
              : 'say it in one of these places',
        };
      }
    }
  },
};

/** The number that a value stands for; one that nobody can read is itself, and so is one that only the host knows. */
function amountOf(value: unknown, reader: Reader): number | string | Text | undefined {
  if (Text.isText(value)) return value;
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const read = reader(typedScalar(value));
  return read.fault === undefined ? Number(read.value ?? 0) : String(value);
}
