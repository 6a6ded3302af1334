// Generated from the table in lib/immich/settings/; edit the table, not this file.

import type { ImmichSettings3_2 } from './immich-settings-3.2.ts';

/** Settings that Immich 3.1 reads from the file named by IMMICH_CONFIG_FILE; what is not given keeps its default. */
export type ImmichSettings3_1 = Omit<ImmichSettings3_2, 'oauth'> & {
  /** Login through an OpenID Connect provider. */
  readonly oauth?: Omit<NonNullable<ImmichSettings3_2['oauth']>, 'accountManagementUrl'>;
};
