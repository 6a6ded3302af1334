import type { ResolvedValue } from '../core/values.ts';
import type { Rule } from './rule.ts';

/** Compose copies a secret from a variable into the started container, which a read-only root forbids. */
export const unwritableSecrets: Rule = {
  codes: ['SECRET-UNWRITABLE'],
  *check({ document }) {
    for (const [name, service] of Object.entries(document.services)) {
      if (service.read_only !== true) continue;
      for (const [index, item] of (service.secrets ?? []).entries()) {
        const key = typeof item === 'string' ? item : String((item as { readonly source?: ResolvedValue }).source);
        if (document.secrets?.[key]?.['environment'] === undefined) continue;
        yield {
          path: ['services', name, 'secrets', index],
          message: `\`${name}\` has a read-only root, into which Compose cannot write the secret \`${key}\``,
          hint: 'take the secret from a `file`, or pass the variable in `environment`',
        };
      }
    }
  },
};
