import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const NAME = /^\/?[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const LONGEST_HOST = 64;

/** The engine takes some names of containers, and Linux some names of hosts. */
export const containerNameForm: Rule = {
  codes: ['NAME-CONTAINER', 'NAME-HOST'],
  layer: 'engine',
  *check({ document }) {
    for (const [service, { container_name: name, hostname }] of engineServices(document)) {
      if (typeof name === 'string' && !NAME.test(name)) {
        yield {
          path: ['services', service, 'container_name'],
          message: `\`${name}\` is not a container name`,
          hint: 'two characters or more: letters, digits, `_`, `.` and `-`, beginning with a letter or digit',
        };
      }
      if (typeof hostname === 'string' && new TextEncoder().encode(hostname).length > LONGEST_HOST) {
        yield {
          path: ['services', service, 'hostname'],
          code: 'NAME-HOST',
          message: `\`${hostname}\` is longer than the ${LONGEST_HOST} characters of a host`,
          hint: 'shorten it, and put the rest into `domainname`',
        };
      }
    }
  },
};
