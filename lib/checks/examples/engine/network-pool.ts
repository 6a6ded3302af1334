import { webService, type Examples } from '../examples.ts';

const NETWORK = `${webService('networks:', '  lan: {}')}networks:\n  lan:\n    ipam:\n      config:\n        - subnet: 172.30.0.0`;

/** Examples of what `networkPool` finds. */
export const EXAMPLES: Examples = { 'NET-SUBNET': { wrong: `${NETWORK}\n`, right: `${NETWORK}/24\n` } };
