import { externalDomain } from './rules/external-domain.ts';
import { firstAdmin } from './rules/first-admin.ts';
import { literalSecret } from './rules/literal-secret.ts';
import { lockedOut } from './rules/locked-out.ts';
import { machineLearningValues } from './rules/machine-learning-values.ts';
import { oauthClient } from './rules/oauth-client.ts';
import { oauthMobileRedirect } from './rules/oauth-mobile-redirect.ts';
import { oauthScope } from './rules/oauth-scope.ts';
import { oauthTenant } from './rules/oauth-tenant.ts';
import { placeholder } from './rules/placeholder.ts';
import { roleClaim } from './rules/role-claim.ts';
import { signingAlgorithm } from './rules/signing-algorithm.ts';
import { smtp } from './rules/smtp.ts';
import { storageTemplate } from './rules/storage-template.ts';
import { transcodingValues } from './rules/transcoding-values.ts';
import type { SettingsRule } from './settings-rule.ts';

/** Every rule over settings alone. */
export const SETTINGS_RULES: readonly SettingsRule[] = [
  lockedOut,
  firstAdmin,
  roleClaim,
  oauthClient,
  oauthTenant,
  oauthScope,
  oauthMobileRedirect,
  signingAlgorithm,
  externalDomain,
  storageTemplate,
  smtp,
  machineLearningValues,
  transcodingValues,
];

/** Rules over settings in a tree: a file holds what it needs. */
export const TREE_RULES: readonly SettingsRule[] = [literalSecret];

/** Rules over settings in a file that someone wrote: in a tree a `$` is meant. */
export const FILE_RULES: readonly SettingsRule[] = [placeholder];
