import { webService, type Examples } from '../examples.ts';

const DEVICE = ['devices:', '  - source: /dev/dri/renderD128', '    target: /dev/dri/renderD128'];

/** Examples of what `devicePath` finds. */
export const EXAMPLES: Examples = {
  'DEVICE-PATH': { wrong: webService(...DEVICE), right: webService(...DEVICE, '    permissions: rw') },
};
