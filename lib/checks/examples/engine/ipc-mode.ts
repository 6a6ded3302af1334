import { webService, type Examples } from '../examples.ts';

/** Examples of what `ipcMode` finds. */
export const EXAMPLES: Examples = {
  'IPC-MODE': { wrong: webService('ipc: shared'), right: webService('ipc: shareable') },
};
