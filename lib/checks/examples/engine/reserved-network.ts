import { webService, type Examples } from '../examples.ts';

const NETWORK = `${webService('networks:', '  lan: {}')}networks:\n  lan:\n    name: `;

/** Examples of what `reservedNetwork` finds. */
export const EXAMPLES: Examples = { 'NET-RESERVED': { wrong: `${NETWORK}bridge\n`, right: `${NETWORK}web-lan\n` } };
