import { report } from '../../core/finding.ts';
import { originOf } from '../../core/origin.ts';
import { entraRedirects } from './entra-redirects.ts';
import { entraRoles } from './entra-roles.ts';
import { externalDomain } from './external-domain.ts';
import { machineLearningUrls } from './machine-learning-urls.ts';
import { mobileRedirect } from './mobile-redirect.ts';
import { sharedSettings } from './shared-settings.ts';
import type { StackCheck, StackSubject } from './stack-check.ts';
import { transcodingHardware } from './transcoding-hardware.ts';
import { unusedMachineLearning } from './unused-machine-learning.ts';

const CHECKS: readonly StackCheck[] = [
  sharedSettings,
  transcodingHardware,
  machineLearningUrls,
  unusedMachineLearning,
  externalDomain,
  mobileRedirect,
  entraRedirects,
  entraRoles,
];

/**
 * Reports where settings do not go with the stack that they are in.
 *
 * It is meant for `prepare()`: what is said later, or known at deploy time only, gets the benefit of the doubt. Settings
 * that no server reads are not looked at.
 */
export function checkAgainstStack(subject: StackSubject): void {
  if (subject.servers.length === 0) return;
  for (const check of CHECKS) {
    for (const { construct = subject.construct, ...remark } of check(subject)) {
      report(subject.construct, { severity: 'error', ...remark, origin: originOf(construct) });
    }
  }
}
