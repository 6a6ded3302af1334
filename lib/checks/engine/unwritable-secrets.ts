import { isCopied } from '../facts/file-target.ts';
import { asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const SECTIONS = [
  ['secrets', 'secret'],
  ['configs', 'config'],
] as const;

/** Compose copies what is no file of the host into the created container, which a read-only root forbids. */
export const unwritableSecrets: Rule = {
  codes: ['SECRET-UNWRITABLE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      if (service.read_only !== true) continue;
      for (const [section, kind] of SECTIONS) {
        for (const [index, item] of (service[section] ?? []).entries()) {
          const key = typeof item === 'string' ? item : item.source;
          if (!isCopied(asMapping(member(document[section], key)) ?? {})) continue;
          yield {
            path: ['services', name, section, index],
            message: `\`${name}\` has a read-only root, into which Compose cannot write the ${kind} \`${key}\``,
            hint: `take the ${kind} from a \`file\`, or pass the variable in \`environment\``,
          };
        }
      }
    }
  },
};
