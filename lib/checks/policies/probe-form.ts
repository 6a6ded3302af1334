import { containers } from '../facts/containers.ts';
import { wordsOf } from '../facts/words-of.ts';
import type { Convention } from './policy.ts';

/** A probe that needs no shell has none: one process less at every probe, and no word is read twice. */
export const probeForm: Convention = {
  codes: ['POLICY-PROBE-FORM'],
  *check({ document }) {
    for (const [name, { healthcheck }] of containers(document)) {
      const [form, line = ''] = wordsOf(healthcheck?.['test']);
      const command = line.replace(/\s*\|\|\s*exit\s+1\s*;?\s*$/, '');
      // An assignment before the command and everything that a shell would expand need one.
      if (form !== 'CMD-SHELL' || /^\s*\w+=|[|&;<>()$`\\"'*?[\]#~!{}\n]/.test(command)) continue;
      yield {
        path: ['services', name, 'healthcheck', 'test'],
        message: `the probe of \`${name}\` starts a shell that it does not need`,
        hint: "write its words one by one: `test: ['CMD', 'curl', '-fsS', '…']`",
      };
    }
  },
};
