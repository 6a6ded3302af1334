import { numberOf } from '../facts/number-of.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const LAST = 65_535;

/** A port is a number up to 65535; Compose looks at those of the short form only. */
export const portNumber: Rule = {
  codes: ['PORT-NUMBER'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { ports = [] }] of engineServices(document)) {
      for (const [index, { target, published = '' }] of ports.entries()) {
        const path = ['services', name, 'ports', index];
        const port = numberOf(target) ?? 0;
        if (port < 0 || port > LAST) {
          const message = `${port} is not a port of the container`;
          yield { path: [...path, 'target'], message, hint: `write a number up to ${LAST}` };
        }
        if (typeof published === 'object' || isPublished(String(published))) continue;
        yield {
          path: [...path, 'published'],
          message: `\`${published}\` is neither a port of the host nor a range of them`,
          hint: `write a number up to ${LAST}, or a range such as \`8000-8010\``,
        };
      }
    }
  },
};

// Whatever follows a slash, or the end of a range, is dropped.
function isPublished(text: string): boolean {
  const [range = ''] = text.split('/', 1);
  if (range === '') return true;
  const [first = '', last = first] = range.split('-');
  const areNumbers = [first, last].every((digits) => /^\d{1,9}$/.test(digits) && Number(digits) <= LAST);
  return areNumbers && Number(first) <= Number(last);
}
