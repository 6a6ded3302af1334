import { webService, type Examples } from '../examples.ts';

const KEY = `${webService('secrets:', '  - key')}secrets:\n  key:\n    file: ./key.txt\n`;

/** Examples of what `missingSecretFile` finds. */
export const EXAMPLES: Examples = { 'SECRET-FILE': { wrong: KEY, right: KEY.replace('./key.txt', './compose.yaml') } };
