import type { DocumentPath } from '../../core/document-path.ts';
import { asList, asMapping } from '../facts/plain.ts';
import { servicesOf, type AnyService } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** Permissions that somebody means who writes these digits; as decimal numbers they are others. */
const MEANT = /^[1-7]?(?:400|440|444|500|550|555|600|640|644|660|664|666|700|750|755|770|775|777)$/;

/** A file mode is octal: a number that is written without a leading zero is not. */
export const decimalMode: Rule = {
  codes: ['MODE-DECIMAL'],
  *check({ document }) {
    for (const [name, service] of servicesOf(document)) {
      for (const { mode, path } of modesOf(service)) {
        if (typeof mode !== 'number' || !MEANT.test(String(mode))) continue;
        yield {
          path: ['services', name, ...path, 'mode'],
          severity: 'warning',
          message: `the mode ${mode} is a decimal number: it stands for 0${mode.toString(8)}`,
          hint:
            path.at(-1) === 'tmpfs'
              ? `write ${Number.parseInt(String(mode), 8)}, which is 0${mode} in octal`
              : `write \`'0${mode}'\``,
        };
      }
    }
  },
};

function modesOf(service: AnyService): readonly { readonly mode: unknown; readonly path: DocumentPath }[] {
  return [
    ...(['secrets', 'configs'] as const).flatMap((section) =>
      asList(service[section]).map((item, index) => ({ mode: asMapping(item)?.['mode'], path: [section, index] })),
    ),
    ...asList(service.volumes).map((mount, index) => ({
      mode: asMapping(asMapping(mount)?.['tmpfs'])?.['mode'],
      path: ['volumes', index, 'tmpfs'],
    })),
  ];
}
