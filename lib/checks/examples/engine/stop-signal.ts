import { webService, type Examples } from '../examples.ts';

/** Examples of what `stopSignal` finds. */
export const EXAMPLES: Examples = {
  'STOP-SIGNAL': { wrong: webService('stop_signal: SIGEND'), right: webService('stop_signal: SIGTERM') },
};
