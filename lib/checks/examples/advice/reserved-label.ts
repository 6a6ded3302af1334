import { webService, type Examples } from '../examples.ts';

/** Examples of what `reservedLabel` finds. */
export const EXAMPLES: Examples = {
  'LABEL-RESERVED': {
    wrong: webService('labels:', '  com.docker.compose.project: sites'),
    right: `name: sites\n${webService()}`,
  },
};
