import { webService, type Examples } from '../examples.ts';

const PORT = ['ports:', '  - target: 53', "    published: '53'", '    host_ip: 127.0.0.1'];

/** Examples of what `portProtocol` finds. */
export const EXAMPLES: Examples = {
  'PORT-PROTOCOL': {
    wrong: webService(...PORT, '    protocol: dns'),
    right: webService(...PORT, '    protocol: udp'),
  },
};
