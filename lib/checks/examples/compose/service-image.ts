import { webService, type Examples } from '../examples.ts';

/** Examples of what `serviceImage` finds. */
export const EXAMPLES: Examples = {
  'SERVICE-IMAGE': { wrong: 'services:\n  web:\n    command: [serve]\n', right: webService('command: [serve]') },
};
