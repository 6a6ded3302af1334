import { webService, type Examples } from '../examples.ts';

/** Examples of what `containerScale` finds. */
export const EXAMPLES: Examples = {
  'NAME-CONTAINER': { wrong: webService('container_name: web', 'scale: 2'), right: webService('scale: 2') },
};
