import { webService, type Examples } from '../examples.ts';

/** Examples of what `literalKey` finds. */
export const EXAMPLES: Examples = {
  'KEY-DOLLAR': {
    wrong: webService('labels:', '  ${NAME}.rule: Host(`example.org`)'),
    right: webService('labels:', '  web.rule: Host(`example.org`)'),
  },
};
