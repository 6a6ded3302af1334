import { webService, type Examples } from '../examples.ts';

/** Examples of what `cpuTime` finds. */
export const EXAMPLES: Examples = { 'LIMIT-CPU': { wrong: webService('cpus: 0.001'), right: webService('cpus: 0.1') } };
