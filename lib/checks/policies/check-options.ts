import { closestName } from '../../core/closest-name.ts';
import type { HomelabPolicyOptions } from './homelab-policy-options.ts';

const OPTIONS: Readonly<Record<keyof HomelabPolicyOptions, true>> = {
  only: true,
  without: true,
  registries: true,
  users: true,
  groups: true,
  ports: true,
  subnets: true,
  datasets: true,
  middlewares: true,
  monitoring: true,
  homepageGroups: true,
};

/**
 * Refuses options and codes that do not exist: an app runs without being type-checked, and a convention that is
 * misspelt would hold, or not, without a word.
 *
 * @throws Error for the first of them.
 */
export function checkOptions(options: HomelabPolicyOptions, codes: readonly string[]): void {
  for (const name of Object.keys(options)) {
    if (!Object.hasOwn(OPTIONS, name)) refuse(name, 'an option of `homelabPolicy`', Object.keys(OPTIONS));
  }
  for (const code of [...(options.only ?? []), ...(options.without ?? [])]) {
    if (!codes.includes(code)) refuse(code, 'a convention of `homelabPolicy`', codes);
  }
}

function refuse(name: string, what: string, known: readonly string[]): never {
  const meant = closestName(name, known);
  throw new Error(`\`${name}\` is not ${what}${meant === undefined ? '' : `; did you mean \`${meant}\`?`}`);
}
