import { spawnSync } from 'node:child_process';

const known = new Map<string, Buffer>();

/** A text as tiredofit/db-backup 4 stores it: compressed with zstd, encrypted by gpg, but quick to decrypt. */
export function encrypted(text: string, passphrase: string, home: string): Buffer {
  const key = `${passphrase}\n${text}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const gpg =
    'gpg --batch --quiet --homedir "$1" --pinentry-mode loopback --passphrase-fd 3 --s2k-count 1024 --symmetric';
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', `zstd -q | ${gpg} 3< <(printf '%s\\n' "$PHRASE")`, 'bash', home],
    {
      input: text,
      maxBuffer: 1 << 26,
      env: { ...process.env, PHRASE: passphrase },
    },
  );
  if (status !== 0) throw new Error(stderr.toString());
  known.set(key, stdout);
  return stdout;
}
