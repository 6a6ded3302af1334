import { updateOutput } from '../../../lib/synth/update-output.ts';
import { turn } from '../turn.ts';

const [, , outdir = '', who = '', count] = process.argv;
for (let n = 0; n < Number(count); n++) updateOutput(outdir, [turn(who, n)], { complete: true });
