import type { Construct } from 'constructs';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { readableText } from '../core/readable-text.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { text } from '../core/text.ts';
import type { Interpolated } from '../core/values.ts';
import type { Variable } from '../core/variable.ts';
import type { ImmichSettings } from './generated/immich-config-3.2.ts';

/** What a login with Microsoft Entra ID is made of. */
export interface EntraLoginProps {
  readonly clientId: Variable;
  readonly clientSecret: Variable;
  /** `https://login.microsoftonline.com/TENANT/v2.0` with the tenant's id. */
  readonly issuerUrl: Variable;
  /** Where browsers find Immich, without a final slash. */
  readonly url: string | Interpolated;
  /** Where the mobile app finds it, if a proxy asks browsers to log in first. @default - `url` */
  readonly mobileUrl?: string | Interpolated;
}

// Every prop there is.
const PROPS = { clientId: true, clientSecret: true, issuerUrl: true, url: true, mobileUrl: true } as const;

/**
 * A login with Microsoft Entra ID: the settings of Immich, and what must be registered there, from one place.
 *
 * @see https://docs.immich.app/administration/oauth
 */
export class EntraLogin extends ComposeConstruct {
  /** For `oauth` in the settings. */
  readonly settings: NonNullable<ImmichSettings['oauth']>;

  constructor(scope: Construct, id: string, props: EntraLoginProps) {
    super(scope, id);
    reportUnknownProps(this, EntraLogin, props, PROPS);
    const { clientId, clientSecret, issuerUrl, url, mobileUrl = url } = props;
    const mobileRedirect = text`${mobileUrl}/api/oauth/mobile-redirect`;
    this.settings = {
      enabled: true,
      autoLaunch: true,
      autoRegister: true,
      buttonText: 'Login with Microsoft',
      clientId,
      clientSecret,
      issuerUrl,
      mobileOverrideEnabled: true,
      mobileRedirectUri: mobileRedirect,
    };
    const redirects = [text`${url}/auth/login`, text`${url}/user-settings`, mobileRedirect];
    ComposeStack.of(this).addNote('Microsoft Entra ID', runbook(redirects.map(readableText), props));
  }
}

function runbook(redirects: readonly string[], { clientId, clientSecret, issuerUrl }: EntraLoginProps): string {
  return [
    'Register the login once in the Azure portal, under Microsoft Entra ID, App registrations, New registration:',
    '',
    '1. Accounts in this directory only; no redirect URI yet.',
    '2. Authentication, Add a platform, **Web** (all three; registered as a mobile application, the secret is refused',
    '   with AADSTS700025):',
    ...redirects.map((redirect) => `   - \`${redirect}\``),
    '3. Authentication, Advanced settings: public client flows are off.',
    '4. Token configuration: add the optional claim `email` to the ID token. Immich links accounts by it.',
    '5. Certificates & secrets: a new client secret. Its value is shown once.',
    '6. Put into the variables:',
    `   - \`${clientId.name}\`: the application (client) id`,
    `   - \`${clientSecret.name}\`: the value of the secret`,
    `   - \`${issuerUrl.name}\`: \`https://login.microsoftonline.com/TENANT/v2.0\` with the directory (tenant) id`,
    '',
    'On the first visit Immich asks for an administrator: give the address that Entra sends as `email`. With the',
    'password login off, that password is never used again; the next visit goes to Microsoft and links the account.',
    'Further administrators are made by the first one, in the web interface.',
  ].join('\n');
}
