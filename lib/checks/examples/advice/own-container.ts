import { webService, type Examples } from '../examples.ts';

const VPN = '  vpn:\n    image: docker.io/qmcgaw/gluetun:v3.40.0\n    container_name: vpn\n';

/** Examples of what `ownContainer` finds. */
export const EXAMPLES: Examples = {
  'NET-CONTAINER': {
    wrong: `${webService('network_mode: container:vpn')}${VPN}`,
    right: `${webService('network_mode: service:vpn')}${VPN}`,
  },
};
