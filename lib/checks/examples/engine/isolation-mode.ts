import { webService, type Examples } from '../examples.ts';

/** Examples of what `isolationMode` finds. */
export const EXAMPLES: Examples = { 'ISOLATION-MODE': { wrong: webService('isolation: hyperv'), right: webService() } };
