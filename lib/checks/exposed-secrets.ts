import { Text } from '../core/text.ts';
import type { ResolvedValue } from '../core/values.ts';
import { walkScalars } from '../compose/walk.ts';
import type { Remark, Rule } from './rule.ts';

const VISIBLE = [
  'command',
  'entrypoint',
  'labels',
  'healthcheck',
  'annotations',
  'hostname',
  'container_name',
] as const;

/** Arguments, labels and probes can be read by everybody on the host and by every tool that lists containers. */
export const exposedSecrets: Rule = {
  codes: ['SECRET-EXPOSED'],
  check({ document }) {
    const remarks: Remark[] = [];
    for (const [name, service] of Object.entries(document.services)) {
      for (const attribute of VISIBLE) {
        const value = (service as { readonly [key: string]: ResolvedValue })[attribute];
        walkScalars(
          value,
          (scalar, path) => {
            const secret = Text.isText(scalar) ? scalar.variables.find(({ kind }) => kind === 'secret') : undefined;
            if (secret === undefined) return;
            remarks.push({
              path,
              message: `the secret \`${secret.name}\` stands in \`${attribute}\` of \`${name}\`, where others can read it`,
              hint: 'pass it in `environment`, or as a file with `secrets`, and read it from there',
            });
          },
          ['services', name, attribute],
        );
      }
    }
    return remarks;
  },
};
