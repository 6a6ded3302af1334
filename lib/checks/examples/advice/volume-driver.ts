import { webService, type Examples } from '../examples.ts';

const VOLUME = `${webService('volumes:', '  - pages:/srv')}volumes:\n  pages:\n`;

/** Examples of what `volumeDriver` finds. */
export const EXAMPLES: Examples = { 'VOLUME-DRIVER': { wrong: `${VOLUME}    driver: rclone\n`, right: VOLUME } };
