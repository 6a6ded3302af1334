import { webService, type Examples } from '../examples.ts';

/** Examples of what `droppedSize` finds. */
export const EXAMPLES: Examples = {
  'LIMIT-DROPPED': { wrong: webService('mem_limit: 1.5'), right: webService('mem_limit: 1.5g') },
};
