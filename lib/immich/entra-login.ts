import type { Construct } from 'constructs';
import { ComposeConstruct } from '../core/compose-construct.ts';
import { ComposeStack } from '../core/compose-stack.ts';
import { reportUnknownProps } from '../core/report-unknown-props.ts';
import { text, type Text } from '../core/text.ts';
import type { Interpolated } from '../core/values.ts';
import type { Variable } from '../core/variable.ts';
import { entraRunbook } from './entra-runbook.ts';
import type { ImmichSettings } from './immich-settings.ts';
import { ImmichServer } from './immich-server.ts';
import { isVersionSince, versionTag } from './versions.ts';

const ENTRA_LOGIN = Symbol.for('cdk-compose.EntraLogin');

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
  /**
   * Whether the app roles `admin` and `user` say who is an administrator. Immich 3.1.0 or newer reads them.
   * @default true
   */
  readonly roles?: boolean;
}

/** The addresses to which Microsoft may send somebody back. */
export interface RedirectUris {
  /** After a login, and after an account was linked in the settings of a user. */
  readonly browser: readonly [login: Text, link: Text];
  /** From where Immich sends the mobile app on. */
  readonly mobile: Text;
}

// Every prop there is.
const PROPS = { clientId: true, clientSecret: true, issuerUrl: true, url: true, mobileUrl: true, roles: true } as const;

// The first version that reads a list of roles, as Entra sends it.
const READS_ROLES = '3.1.0';

/**
 * A login with Microsoft Entra ID: the settings of Immich, and what must be registered there, from one place.
 *
 * @see https://docs.immich.app/administration/oauth
 */
export class EntraLogin extends ComposeConstruct {
  /** For `oauth` in the settings. */
  readonly settings: NonNullable<ImmichSettings['oauth']>;
  /** What the README tells to register. */
  readonly redirectUris: RedirectUris;
  readonly #props: EntraLoginProps;

  constructor(scope: Construct, id: string, props: EntraLoginProps) {
    super(scope, id);
    reportUnknownProps(this, EntraLogin, props, PROPS);
    Object.defineProperty(this, ENTRA_LOGIN, { value: true });
    this.#props = props;
    const { clientId, clientSecret, issuerUrl, url, mobileUrl = url, roles = true } = props;
    const mobile = text`${mobileUrl}/api/oauth/mobile-redirect`;
    this.redirectUris = { browser: [text`${url}/auth/login`, text`${url}/user-settings`], mobile };
    this.settings = {
      enabled: true,
      autoLaunch: true,
      autoRegister: true,
      buttonText: 'Login with Microsoft',
      clientId,
      clientSecret,
      issuerUrl,
      mobileOverrideEnabled: true,
      mobileRedirectUri: mobile,
      ...(roles && { roleClaim: 'roles' }),
    };
  }

  override prepare(): void {
    const { clientId, clientSecret, issuerUrl, roles = true } = this.#props;
    const { browser, mobile } = this.redirectUris;
    const stack = ComposeStack.of(this);
    const ignoresRoles = stack.node
      .findAll()
      .some((one) => ImmichServer.isImmichServer(one) && !isVersionSince(versionTag(one.image), READS_ROLES));
    const runbook = entraRunbook({
      redirects: [...browser, mobile],
      variables: { clientId, clientSecret, issuerUrl },
      roles: !roles ? 'unused' : ignoresRoles ? 'ignored' : 'read',
    });
    stack.addNote('Microsoft Entra ID', runbook);
  }

  static isEntraLogin(value: unknown): value is EntraLogin {
    return typeof value === 'object' && value !== null && ENTRA_LOGIN in value;
  }
}
