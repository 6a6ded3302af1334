import { webService, type Examples } from '../examples.ts';

/** Examples of what `scaleCount` finds. */
export const EXAMPLES: Examples = { 'SCALE-COUNT': { wrong: webService('scale: -1'), right: webService('scale: 0') } };
