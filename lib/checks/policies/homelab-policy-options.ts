import type { POLICY_CODES } from '../../core/codes/policy.ts';
import type { IdRange } from './id-ranges.ts';
import type { HostPort } from './published-ports.ts';

/** The code of a convention of the homelab. */
export type HomelabCode = Exclude<keyof typeof POLICY_CODES, 'POLICY-THROWS'>;

/** What the conventions of the homelab need to know, and which of them hold. */
export interface HomelabPolicyOptions {
  /** Only these. @default - all of them */
  readonly only?: readonly HomelabCode[];
  /** All but these. @default - none is left out */
  readonly without?: readonly HomelabCode[];
  /** The registries that images may come from, such as `ghcr.io`. @default - any that is named */
  readonly registries?: readonly string[];
  /** The ids of users that own files of the host. @default [3100, 3199] */
  readonly users?: IdRange;
  /** The ids of groups that several apps share. @default [3200, 3299] */
  readonly groups?: IdRange;
  /** Which service publishes which port of the host: `{ '443/tcp': 'traefik' }`. @default - none does */
  readonly ports?: Readonly<Partial<Record<HostPort, string>>>;
  /** The subnet of each network that has one, by the network's name. @default - any */
  readonly subnets?: Readonly<Record<string, string>>;
  /** Folders of the host that hold data, beside those that a `HostPath` declares. @default - none */
  readonly datasets?: readonly `/${string}`[];
  /** The middlewares that Traefik has, such as `chain-auth@file`. @default - any */
  readonly middlewares?: readonly string[];
  /** The entry point at which the monitoring asks. @default 'monitoring' */
  readonly monitoring?: string;
  /** The groups of the start page. @default - any */
  readonly homepageGroups?: readonly string[];
}
