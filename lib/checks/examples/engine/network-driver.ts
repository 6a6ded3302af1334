import { webService, type Examples } from '../examples.ts';

const NETWORK = `${webService('networks:', '  lan: {}')}networks:\n  lan:\n    driver: `;

/** Examples of what `networkDriver` finds. */
export const EXAMPLES: Examples = { 'NET-DRIVER': { wrong: `${NETWORK}bridged\n`, right: `${NETWORK}bridge\n` } };
