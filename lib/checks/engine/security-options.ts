import { readSwitch } from '../../compose/values/switch.ts';
import { literalsIn } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

/** The engine knows a handful of security options, each with a value behind `=` or `:`. */
export const securityOptions: Rule = {
  codes: ['SECURITY-OPTION'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { security_opt: options }] of engineServices(document)) {
      for (const [index, option] of literalsIn(options).entries()) {
        if (isOption(option)) continue;
        yield {
          path: ['services', name, 'security_opt', index],
          message: `\`${option}\` is not a security option`,
          hint: 'write `no-new-privileges=true`, or `seccomp`, `apparmor` or `label` with `=` and a value',
        };
      }
    }
  },
};

function isOption(option: string): boolean {
  if (option === 'no-new-privileges' || option === 'systempaths=unconfined') return true;
  const separator = option.includes('=') ? '=' : ':';
  const at = option.indexOf(separator);
  if (at === -1) return false;
  const [key, value] = [option.slice(0, at), option.slice(at + 1)];
  if (key === 'no-new-privileges' || key === 'writable-cgroups') return readSwitch(value) !== undefined;
  return key === 'seccomp' ? value !== '' : key === 'apparmor' || key === 'label';
}
