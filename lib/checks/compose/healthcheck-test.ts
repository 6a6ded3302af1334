import { asList } from '../facts/plain.ts';
import { servicesOf } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const FORMS = ['CMD', 'CMD-SHELL', 'NONE'];

/** The first item of a probe says how the others are run. */
export const healthcheckTest: Rule = {
  codes: ['HEALTH-TEST'],
  *check({ document }) {
    for (const [name, { healthcheck }] of servicesOf(document)) {
      const [form] = asList(healthcheck?.['test']);
      if (typeof form !== 'string' || FORMS.includes(form)) continue;
      yield {
        path: ['services', name, 'healthcheck', 'test', 0],
        message: `the probe of \`${name}\` begins with ${form === '' ? 'nothing' : `\`${form}\``}`,
        hint: 'begin it with `CMD` for a program and its arguments, `CMD-SHELL` for one line of a shell, or `NONE`',
      };
    }
  },
};
