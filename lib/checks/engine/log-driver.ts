import { driverFault } from '../facts/engine-driver.ts';
import { LOG_DRIVERS } from '../facts/log-options.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** Plugins that are installed under a name of their own. */
const PLUGINS = ['loki', 'sumologic', 'logdna', 'etwlogs', 'logentries'];

/** A log is kept by a driver that the engine has. */
export const logDriver: Rule = {
  codes: ['LOG-DRIVER'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { logging }] of engineServices(document)) {
      const { driver = '' } = asMapping(logging) ?? {};
      if (typeof driver !== 'string' || driver === '' || driver === 'none') continue;
      const fault = driverFault(driver, LOG_DRIVERS, PLUGINS);
      if (fault !== undefined) yield { path: ['services', name, 'logging', 'driver'], ...fault };
    }
  },
};
