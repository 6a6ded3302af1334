import { webService, type Examples } from '../examples.ts';

const PORT = ['ports:', '  - target: 80', "    published: '8080'", '    host_ip: 127.0.0.1'];

/** Examples of what `unreachedPort` finds. */
export const EXAMPLES: Examples = {
  'PORT-UNREACHED': { wrong: webService('network_mode: host', ...PORT), right: webService(...PORT) },
};
