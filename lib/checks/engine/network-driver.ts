import { driverFault } from '../facts/engine-driver.ts';
import { asMapping } from '../facts/plain.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

const DRIVERS = ['bridge', 'macvlan', 'ipvlan', 'overlay'];
/** Drivers of Windows, and plugins that are installed under a name of their own. */
const OTHERS = [
  'nat',
  'transparent',
  'l2bridge',
  'l2tunnel',
  'ics',
  'internal',
  'private',
  'weave',
  'weavemesh',
  'calico',
  'cilium',
  'kuryr',
];
const POOLS = ['default'];

/** A network is made by a driver that the engine has. */
export const networkDriver: Rule = {
  codes: ['NET-DRIVER'],
  layer: 'engine',
  *check({ document }) {
    for (const [key, network] of usedNetworks(document)) {
      if (isExternal(network)) continue;
      const { driver = '' } = network;
      const pools = asMapping(network['ipam'])?.['driver'] ?? '';
      const path = ['networks', key];
      if (driver === 'host' || driver === 'null' || driver === 'none') {
        const message = `nobody can make another network of the kind \`${driver}\``;
        const hint = `say \`network_mode: ${driver === 'host' ? 'host' : 'none'}\` on the services instead`;
        yield { path: [...path, 'driver'], message, hint };
      } else if (typeof driver === 'string' && driver !== '') {
        const fault = driverFault(driver, DRIVERS, OTHERS);
        if (fault !== undefined) yield { path: [...path, 'driver'], ...fault };
      }
      if (typeof pools !== 'string' || pools === '') continue;
      const fault = driverFault(pools, POOLS, ['windows', 'dhcp']);
      if (fault !== undefined) yield { path: [...path, 'ipam', 'driver'], ...fault };
    }
  },
};
