import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** A program starts in an absolute directory of its container. */
export const workingDirectory: Rule = {
  codes: ['WORKDIR-PATH'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { working_dir: directory }] of engineServices(document)) {
      if (typeof directory !== 'string' || directory === '' || directory.startsWith('/')) continue;
      yield {
        path: ['services', name, 'working_dir'],
        message: `the working directory \`${directory}\` is not absolute`,
        hint: 'begin it with `/`',
      };
    }
  },
};
