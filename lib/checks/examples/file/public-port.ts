import { webService, type Examples } from '../examples.ts';

const PORT = ['ports:', '  - target: 80', "    published: '8080'"];

/** Examples of what `publicPort` finds. */
export const EXAMPLES: Examples = {
  'PORT-PUBLIC': { wrong: webService(...PORT), right: webService(...PORT, '    host_ip: 127.0.0.1') },
};
