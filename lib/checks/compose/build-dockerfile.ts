import { asMapping } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const BUILD = 'services:\n  web:\n    build:\n      context: .\n';

/** An image is built by one Dockerfile: a file, or the lines that stand in the Compose file. */
export const buildDockerfile: Rule = {
  codes: ['BUILD-DOCKERFILE'],
  examples: {
    'BUILD-DOCKERFILE': {
      wrong: `${BUILD}      dockerfile: Dockerfile\n      dockerfile_inline: FROM docker.io/library/nginx:1.29.3\n`,
      right: `${BUILD}      dockerfile: Dockerfile\n`,
    },
  },
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
