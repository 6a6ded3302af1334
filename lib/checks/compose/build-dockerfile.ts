import { asMapping } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** An image is built by one Dockerfile: a file, or the lines that stand in the Compose file. */
export const buildDockerfile: Rule = {
  codes: ['BUILD-DOCKERFILE'],
  *check({ document }) {
    for (const [name, service] of servicesOf(document)) {
      const { dockerfile = '', dockerfile_inline: lines = '' } = asMapping(service.build) ?? {};
      if (dockerfile === '' || lines === '') continue;
      yield {
        path: ['services', name, 'build', 'dockerfile_inline'],
        message: `\`${name}\` is built by two Dockerfiles: a file, and the lines in \`dockerfile_inline\``,
        hint: 'take one of them away',
      };
    }
  },
};
