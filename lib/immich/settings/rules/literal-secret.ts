import type { SettingsRule } from '../settings-rule.ts';

// What Immich's settings hold of secrets, and the variable to take for each.
const SECRETS = [
  { path: ['oauth', 'clientSecret'], variable: 'IMMICH_OAUTH_CLIENT_SECRET' },
  { path: ['notifications', 'smtp', 'transport', 'password'], variable: 'IMMICH_SMTP_PASSWORD' },
] as const;

/** What a tree says in plain text stands in the artifacts, which are committed. */
export const literalSecret: SettingsRule = {
  codes: ['IMC-SECRET'],
  *check({ get }) {
    for (const { path, variable } of SECRETS) {
      const value = get(...path);
      if (typeof value !== 'string' || value === '') continue;
      yield {
        path,
        message: `\`${path.join('.')}\` stands in plain text in what is committed`,
        hint: `make it a variable: \`env.secret('${variable}')\``,
      };
    }
  },
};
