import type { Examples } from '../examples.ts';

const BUILD = `services:
  web:
    build:
      context: .
      additional_contexts:
        base: service:base
  base:
`;

/** Examples of what `buildContext` finds. */
export const EXAMPLES: Examples = {
  'BUILD-CONTEXT': {
    wrong: `${BUILD}    image: docker.io/library/nginx:1.29.3\n`,
    right: `${BUILD}    build:\n      context: ./base\n`,
  },
};
