import { containers } from '../facts/containers.ts';
import { asList } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** No program in a container may gain privileges that it was not started with. */
export const newPrivileges: Convention = {
  codes: ['POLICY-NEW-PRIVILEGES'],
  *check({ document }) {
    for (const [name, { security_opt: options }] of containers(document)) {
      if (
        asList(options).some((option) => typeof option !== 'string' || /^no-new-privileges(?:[:=]true)?$/.test(option))
      ) {
        continue;
      }
      yield {
        path: ['services', name, 'security_opt'],
        message: `programs of \`${name}\` may gain new privileges, as a set-uid one does`,
        hint: "say `securityOpt: ['no-new-privileges=true']`, or `service.with(Hardening.noPrivileges())`",
      };
    }
  },
};
