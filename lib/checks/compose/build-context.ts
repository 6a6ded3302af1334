import { asMapping, member } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** A context that is the image of another service is one that is built here. */
export const buildContext: Rule = {
  codes: ['BUILD-CONTEXT'],
  *check({ document }) {
    for (const [name, { build }] of servicesOf(document)) {
      for (const [context, source] of Object.entries(asMapping(asMapping(build)?.['additional_contexts']) ?? {})) {
        if (typeof source !== 'string' || !source.startsWith('service:')) continue;
        const target = source.slice('service:'.length);
        const service = member(document.services, target);
        if (service === undefined || 'build' in service) continue;
        yield {
          path: ['services', name, 'build', 'additional_contexts', context],
          message: `\`${name}\` is built from the image of \`${target}\`, which nobody builds`,
          hint: `give \`${target}\` a \`build\`, or write \`docker-image://\` and the name of its image`,
        };
      }
    }
  },
};
