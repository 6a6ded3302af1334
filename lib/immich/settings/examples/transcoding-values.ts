import type { Examples } from '../../../checks/examples/examples.ts';

/** Examples of what `transcodingValues` finds. */
export const EXAMPLES: Examples = {
  'IMC-VALUE': { wrong: 'ffmpeg:\n  targetResolution: 4k\n', right: "ffmpeg:\n  targetResolution: '2160'\n" },
};
