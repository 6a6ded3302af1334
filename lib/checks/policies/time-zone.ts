import { longRunning } from '../facts/life-cycle.ts';
import type { Convention } from './policy.ts';

/** What stays knows the time zone, for its logs and schedules. */
export const timeZone: Convention = {
  codes: ['POLICY-TIME-ZONE'],
  *check({ document }) {
    for (const [name, { environment = {}, env_file: files = [], volumes = [] }] of longRunning(document)) {
      const hasHostsTime = volumes.some(({ target }) => target === '/etc/localtime');
      // A file of variables may say it.
      if (Object.hasOwn(environment, 'TZ') || files.length > 0 || hasHostsTime) continue;
      yield {
        path: ['services', name, 'environment'],
        message: `\`${name}\` does not know the time zone`,
        hint: "add the aspect `new TimeZone(env.optional('TZ', 'Europe/Amsterdam', '…'))` to the app, or say `TZ`",
      };
    }
  },
};
