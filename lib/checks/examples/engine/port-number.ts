import { webService, type Examples } from '../examples.ts';

const PORTS = ['ports:', '  - target: 80'];

/** Examples of what `portNumber` finds. */
export const EXAMPLES: Examples = {
  'PORT-NUMBER': {
    wrong: webService(...PORTS, "    published: '80800'", '    host_ip: 127.0.0.1'),
    right: webService(...PORTS, "    published: '8080'", '    host_ip: 127.0.0.1'),
  },
};
