import { readableText } from '../core/readable-text.ts';
import type { Text } from '../core/text.ts';
import type { Variable } from '../core/variable.ts';

/** What is to be said about a login. */
export interface EntraRunbook {
  readonly redirects: readonly Text[];
  readonly variables: Readonly<Record<'clientId' | 'clientSecret' | 'issuerUrl', Variable>>;
  /** `ignored`: the settings name the claim, but this version of Immich takes no list for a role. */
  readonly roles: 'read' | 'ignored' | 'unused';
}

/** What somebody does at Microsoft, and at the first visit to Immich, in Markdown. */
export function entraRunbook({ redirects, variables, roles }: EntraRunbook): string {
  const { clientId, clientSecret, issuerUrl } = variables;
  const steps = [
    ['Accounts in this directory only; no redirect URI yet.'],
    [
      'Authentication, Add a platform, **Web** (all of them; registered as a mobile application, the secret is refused',
      'with AADSTS700025):',
      ...redirects.map((redirect) => `- \`${readableText(redirect)}\``),
    ],
    ['Authentication, Advanced settings: public client flows are off.'],
    EMAIL_CLAIM,
    ...(roles === 'read' ? [APP_ROLES, ASSIGNMENT] : []),
    ['Certificates & secrets: a new client secret. Its value is shown once.'],
    [
      'Put into the variables:',
      `- \`${clientId.name}\`: the application (client) id`,
      `- \`${clientSecret.name}\`: the value of the secret`,
      `- \`${issuerUrl.name}\`: \`https://login.microsoftonline.com/TENANT/v2.0\` with the directory (tenant) id`,
    ],
  ];
  return [
    'Register the login once in the Azure portal, under Microsoft Entra ID, App registrations, New registration:',
    '',
    ...steps.flatMap((lines, index) => lines.map((line, at) => (at === 0 ? `${index + 1}. ${line}` : `   ${line}`))),
    '',
    ...FIRST_VISIT,
    '',
    ...(roles === 'read' ? ADMINISTRATORS_BY_ROLE : ADMINISTRATORS_BY_HAND),
    ...(roles === 'ignored' ? ROLES_IGNORED : []),
  ].join('\n');
}

const EMAIL_CLAIM = [
  'Token configuration: add the optional claim `email` to the ID token. Immich links accounts by it, and reads no',
  'other claim of a token without it. An account of Entra without a mail address cannot log in.',
];

const APP_ROLES = [
  'App roles: create two for users and groups, with exactly the values `admin` and `user`, in lower case.',
];

const ASSIGNMENT = [
  'Enterprise applications, the one of the same name, Users and groups: give `admin` to whoever administers Immich,',
  'and `user` to everybody else. Properties, Assignment required keeps out who has neither.',
];

// Whether passwords are allowed makes no difference to it.
const FIRST_VISIT = [
  'On the first visit Immich asks for an administrator: give the address that Entra sends as `email`. With the',
  'password login off, that password is never used again; the next visit goes to Microsoft and links the account.',
];

const ADMINISTRATORS_BY_ROLE = [
  'Immich reads the role at every login: `admin` makes an administrator, also of the account from the first visit,',
  '`user` makes an ordinary account, and without a role all stays as it is. So that nobody else is faster at the first',
  'visit, set `IMMICH_ALLOW_SETUP` to `false` on the server: it then asks for nothing, and the first who logs in',
  'with the role `admin` is the administrator. Until then it refuses everybody else.',
];

const ADMINISTRATORS_BY_HAND = ['Further administrators are made by the first one, in the web interface.'];

const ROLES_IGNORED = [
  'The roles of Entra come as a list, which this version of Immich ignores; 3.1.0 and newer read it.',
];
