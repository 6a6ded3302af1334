const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

/**
 * Lets Ctrl-C and its kin wait from here on: writing is synchronous, and a signal that has a handler is delivered
 * after it.
 *
 * Not earlier, since an app that never ends must be stoppable.
 */
export function letSignalsWait(): void {
  for (const [signal, number] of Object.entries(NUMBERS)) process.once(signal, () => process.exit(128 + number));
}
