import { composeString } from '../compose/interpolation.ts';
import type { ServiceModel } from '../compose/compose-model.ts';
import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Rule } from './rule.ts';

type Mapping = { readonly [key: string]: ResolvedValue };

const TWINS = [
  ['cpus', ['resources', 'limits'], 'cpus'],
  ['mem_limit', ['resources', 'limits'], 'memory'],
  ['pids_limit', ['resources', 'limits'], 'pids'],
  ['mem_reservation', ['resources', 'reservations'], 'memory'],
  ['scale', [], 'replicas'],
] as const;

/** What can be said in two places must be said alike; Compose takes a block of limits for all of them. */
export const twinLimits: Rule = {
  codes: ['LIMIT-TWINS'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      for (const [attribute, block, member] of TWINS) {
        const own = (service as Mapping)[attribute];
        const limits = blockOf(service, block);
        const twin = limits?.[member];
        if (own === undefined || limits === undefined || (attribute === 'scale' && twin === undefined)) continue;
        if (twin !== undefined && areAlike(own, twin)) continue;
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

function blockOf({ deploy }: ServiceModel, path: readonly string[]): Mapping | undefined {
  return path.reduce<Mapping | undefined>((block, key) => block?.[key] as Mapping | undefined, deploy);
}

// Two values with variables may come to the same one.
function areAlike(own: ResolvedValue, twin: ResolvedValue): boolean {
  if (Text.isText(own) || Text.isText(twin)) return true;
  return own === twin || amount(own) === amount(twin);
}

const POWERS = 'bkmgtp';

/** A number, or an amount of bytes such as `64m` as one. */
function amount(value: ResolvedValue): number | string {
  const spelled = composeString(String(value));
  const [, digits, unit = 'b'] = /^([\d.]+)([bkmgtp])?b?$/i.exec(spelled) ?? [];
  return digits === undefined ? spelled : Number(digits) * 1024 ** POWERS.indexOf(unit.toLowerCase());
}
