import { commandLines } from './process-status.ts';

/** The variables of dist/immich that hold a secret. */
export const SECRETS = [
  'IMMICH_OAUTH_CLIENT_SECRET',
  'IMMICH_DB_PASSWORD',
  'IMMICH_REDIS_PASSWORD',
  'DB_ENC_PASSPHRASE',
  'NOTIFICATIONS_EMAIL_PASSWORD',
] as const;

type Env = Readonly<Record<string, string>>;

/** Which secrets of a `.env` a text shows: by their names, since values would end in a report. */
export function shownIn(text: string, env: Env): readonly string[] {
  return SECRETS.filter((name) => text.includes(env[name] ?? ''));
}

/** Does something, and gives what became of it, with the secrets that command lines of this host showed meanwhile. */
export async function watched<T>(env: Env, work: () => Promise<T>): Promise<{ result: T; shown: readonly string[] }> {
  const shown = new Set<string>();
  const looking = setInterval(() => {
    for (const name of commandLines().flatMap((line) => shownIn(line, env))) shown.add(name);
  }, 50);
  try {
    return { result: await work(), shown: [...shown] };
  } finally {
    clearInterval(looking);
  }
}
