import { webService, type Examples } from '../examples.ts';

/** Examples of what `imageVersion` finds. */
export const EXAMPLES: Examples = { 'IMAGE-TAG': { wrong: webService().replace(':1.29.3', ''), right: webService() } };
