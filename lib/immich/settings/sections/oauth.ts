import { choice, flag, section, text, whole, type Section } from '../setting.ts';

/** Login through an OpenID Connect provider. */
export const OAUTH: Section = section('Login through an OpenID Connect provider', {
  accountManagementUrl: text('Page of the provider where users manage their account; empty for none', '', {
    since: '3.2',
    form: 'url or empty',
  }),
  allowInsecureRequests: flag('Let the issuer be reached over plain http', false, { since: '3.0' }),
  autoLaunch: flag('Go to the provider at once, without showing the login page', false),
  autoRegister: flag('Create a user at the first login through the provider', true),
  buttonText: text('Text of the login button', 'Login with OAuth'),
  clientId: text('Client id that the provider gave to Immich', '', {
    in: { '2.7': { isFilled: true, onlyIf: 'enabled' } },
  }),
  clientSecret: text('Client secret that the provider gave to Immich; pass it as a variable', '', {
    in: { '2.7': { onlyIf: 'enabled' } },
  }),
  defaultStorageQuota: whole('Quota in GiB of new users without a quota claim; null for no limit', null, {
    isNullable: true,
    min: 0,
    in: { '2.7': { isWhole: false } },
  }),
  enabled: flag('Offer login through the provider; it needs an issuer and a client', false),
  endSessionEndpoint: text('Address at the provider that ends its session at logout; may be empty', '', {
    since: '3.0',
    form: 'url or empty',
  }),
  issuerUrl: text('Address of the issuer or of its discovery document', '', {
    form: 'url or empty',
    in: { '2.7': { isFilled: true, onlyIf: 'enabled', form: 'any' } },
  }),
  mobileOverrideEnabled: flag('Send the mobile apps through `mobileRedirectUri`', false),
  mobileRedirectUri: text(
    'Address that replaces the redirect of the mobile apps, for providers that refuse their scheme',
    '',
    {
      in: {
        '2.7': { onlyIf: 'mobileOverrideEnabled', form: 'domain address' },
        '3.0': { formOnlyIf: 'mobileOverrideEnabled', form: 'url or empty' },
        '3.1': { formOnlyIf: 'mobileOverrideEnabled', form: 'url or empty' },
      },
    },
  ),
  profileSigningAlgorithm: text(
    'Algorithm that signs the answer of the userinfo endpoint; `none` when it is not signed',
    'none',
    { in: { '2.7': { isFilled: true } } },
  ),
  prompt: text('Value of `prompt` in the login request, such as `select_account`; empty for none', '', {
    since: '3.0',
  }),
  roleClaim: text('Claim that names the role of a user, `admin` or `user`', 'immich_role'),
  scope: text('Scopes to ask for, separated by blanks', 'openid email profile'),
  signingAlgorithm: text('Algorithm that signs the ID token', 'RS256', { in: { '2.7': { isFilled: true } } }),
  storageLabelClaim: text('Claim that becomes the storage label of a new user', 'preferred_username'),
  storageQuotaClaim: text('Claim that holds the quota of a new user in GiB', 'immich_quota'),
  timeout: whole('Milliseconds that the provider has to answer a request', 30000, { min: 1 }),
  tokenEndpointAuthMethod: choice(
    'How the client secret is sent: in the body, or in the Authorization header',
    ['client_secret_post', 'client_secret_basic'],
    'client_secret_post',
  ),
});
