import { webService, type Examples } from '../examples.ts';

const VOLUME = `${webService('volumes:', '  - pages:/srv')}volumes:\n  pages:\n`;
const DISK = `${VOLUME}    driver_opts:\n      type: none\n      o: bind\n`;

/** Examples of what `localVolume` finds. */
export const EXAMPLES: Examples = {
  'VOLUME-NAME': { wrong: `${VOLUME}    name: my pages\n`, right: `${VOLUME}    name: my-pages\n` },
  'VOLUME-OPTION': { wrong: DISK, right: `${DISK}      device: /srv/pages\n` },
};
