import { isIpv4 } from '../../compose/values/ip-address.ts';
import { readSwitch } from '../../compose/values/switch.ts';
import { asMapping } from '../facts/plain.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

interface Option {
  readonly fits: (value: string) => boolean;
  readonly hint: string;
}

const SWITCH: Option = { fits: (value) => readSwitch(value) !== undefined, hint: 'write `true` or `false`' };
const BRIDGE = 'com.docker.network.bridge';
const OPTIONS: Readonly<Record<string, Option>> = {
  'com.docker.network.driver.mtu': {
    fits: (value) => /^\+?\d{1,9}$/.test(value),
    hint: 'write a number of bytes, such as `1500`',
  },
  [`${BRIDGE}.name`]: { fits: (value) => /^[^/\s:]{0,15}$/.test(value), hint: 'write up to 15 letters, without `/`' },
  [`${BRIDGE}.enable_icc`]: SWITCH,
  [`${BRIDGE}.enable_ip_masquerade`]: SWITCH,
  [`${BRIDGE}.inhibit_ipv4`]: SWITCH,
  [`${BRIDGE}.host_binding_ipv4`]: { fits: isIpv4, hint: 'write an address of the host' },
};

/** The engine reads the options of a bridge that it knows, and lets the others be. */
export const bridgeOptions: Rule = {
  codes: ['NET-OPTION'],
  layer: 'engine',
  *check({ document }) {
    for (const [key, network] of usedNetworks(document)) {
      const { driver = '', driver_opts: options } = network;
      if (isExternal(network) || (driver !== '' && driver !== 'bridge')) continue;
      for (const [name, value] of Object.entries(asMapping(options) ?? {})) {
        const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
        if (option === undefined || (typeof value !== 'string' && typeof value !== 'number')) continue;
        if (option.fits(String(value))) continue;
        yield {
          path: ['networks', key, 'driver_opts', name],
          message: `the engine cannot read \`${value}\` as \`${name}\``,
          hint: option.hint,
        };
      }
    }
  },
};
