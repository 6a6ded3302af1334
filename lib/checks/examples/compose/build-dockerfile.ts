import type { Examples } from '../examples.ts';

const BUILD = 'services:\n  web:\n    build:\n      context: .\n';

/** Examples of what `buildDockerfile` finds. */
export const EXAMPLES: Examples = {
  'BUILD-DOCKERFILE': {
    wrong: `${BUILD}      dockerfile: Dockerfile\n      dockerfile_inline: FROM docker.io/library/nginx:1.29.3\n`,
    right: `${BUILD}      dockerfile: Dockerfile\n`,
  },
};
