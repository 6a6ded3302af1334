import { checkOptions } from './check-options.ts';
import { homelabConventions } from './homelab-conventions.ts';
import type { HomelabPolicyOptions } from './homelab-policy-options.ts';
import type { Policy } from './policy.ts';

/**
 * The conventions of the homelab: images, ids, least privilege, life cycle, storage, networks, routes, databases.
 *
 * That images have a version and a digest, and that no secret stands where others can read it, is checked in every
 * stack, whatever its policy.
 *
 * @throws Error for an option or a code that does not exist.
 *
 * @example
 * ```ts
 * import { App, Policies, homelabPolicy } from 'cdk-compose';
 *
 * const app = new App();
 * Policies.of(app).add(
 *   homelabPolicy({ ports: { '443/tcp': 'traefik' }, datasets: ['/mnt/archive'], without: ['POLICY-HOMEPAGE'] }),
 * );
 * ```
 */
export function homelabPolicy(options: HomelabPolicyOptions = {}): Policy {
  const all = homelabConventions({ middlewares: [], subnets: {}, ...options });
  checkOptions(
    options,
    all.map(({ codes }) => codes[0]),
  );
  const only: readonly string[] | undefined = options.only;
  const without: readonly string[] = options.without ?? [];
  const holds = (code: string) => (only?.includes(code) ?? true) && !without.includes(code);
  return { rules: homelabConventions(options).filter(({ codes }) => holds(codes[0])) };
}
