/** How a command ended. */
export const EXIT = {
  ok: 0,
  /** Findings, or drift. */
  findings: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A bug of this program. */
  bug: 70,
} as const;
