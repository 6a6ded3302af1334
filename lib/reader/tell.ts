import type { Finding } from '../core/finding.ts';

/** Takes a finding while a file is being read; reading goes on where it can. */
export type Tell = (finding: Finding) => void;
