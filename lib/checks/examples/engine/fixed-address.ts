import { webService, type Examples } from '../examples.ts';

const SUBNET = 'networks:\n  lan:\n    ipam:\n      config:\n        - subnet: 172.30.0.0/24\n';
const LAN = ['networks:', '  lan:'];

/** Examples of what `fixedAddress` finds. */
export const EXAMPLES: Examples = {
  'NET-ADDRESS': {
    wrong: `${webService(...LAN, '    ipv4_address: 172.31.0.10')}${SUBNET}`,
    right: `${webService(...LAN, '    ipv4_address: 172.30.0.10')}${SUBNET}`,
  },
};
