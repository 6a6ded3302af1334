import { dotenvValue } from '../../../lib/secrets/dotenv-value.ts';

/** Values for every variable of dist/immich, with all that shells, URLs, YAML, sed and Compose trip over. */
export const AWKWARD: Readonly<Record<string, string>> = {
  IMMICH_OAUTH_CLIENT_ID: 'a: b #c - yes',
  IMMICH_OAUTH_CLIENT_SECRET: `p|&/\\n"q' $HOME $(id) \${DOMAINNAME} ä€ 😀\\'.\\`,
  IMMICH_OAUTH_ISSUER_URL: 'https://login.example.test/tenant/v2.0?a=b&c=%20#d',
  DOMAINNAME: 'example.test',
  IMMICH_DB_PASSWORD: `d/b#s?s%w|o r&d'"\\\\$x \${Y} ä@:;`,
  IMMICH_REDIS_PASSWORD: `r/e#d?i%s|w o&r'"\\\\$x \${Y} ö\`; $(id)\\`,
  NOTIFICATIONS_EMAIL_FROM: 'immich@example.test',
  NOTIFICATIONS_EMAIL_TO: 'operator@example.test',
  NOTIFICATIONS_EMAIL_HOST: 'mail.example.test',
  NOTIFICATIONS_EMAIL_PORT: '5870',
  NOTIFICATIONS_EMAIL_DOMAIN: 'example.test',
  NOTIFICATIONS_EMAIL_USERNAME: 'mail user',
  NOTIFICATIONS_EMAIL_PASSWORD: `m/a#i|l p&w'"\\$z ü\\`,
  DB_ENC_PASSPHRASE: `e/n#c|p a&s's"\\$ß \${Z}`,
  RENDER_GID: '44109',
};

/** The text of a `.env`: values in quotes, as `.env.example` says. */
export function dotenv(values: Readonly<Record<string, string>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}=${dotenvValue(value)}\n`)
    .join('');
}
