/**
 * The POSIX shell script `backup.sh` that a backup sidecar runs in the image of its database.
 *
 * `sh backup.sh DIRECTORY MINUTES` writes one dump of the database that `PGHOST`, `PGPORT`, `PGDATABASE`, `PGUSER` and
 * `PGPASSWORD` name: Zstandard-compressed, encrypted with the passphrase `DUMP_PASSPHRASE` (AES-256, OpenPGP), with a
 * SHA-256 checksum beside it. Both secrets may be files instead: `PGPASSWORD_FILE`, `DUMP_PASSPHRASE_FILE`.
 *
 * A dump gets its name once it is on the disk and was read back to its end. Only then are older ones than MINUTES
 * removed, never this one, and none for a dump without a table. On any failure the exit status is not 0, and what was
 * there stays.
 *
 * It needs `sh`, `awk`, `cat`, `cut`, `date`, `dd`, `find`, `mktemp`, `mv`, `rm`, `sha256sum`, `tr`, `wc`, and
 * `pg_dump`, `zstd` and `gpg`, which Debian's image of Postgres has.
 */
// `${'$'}` stands for a dollar sign before a brace, which would begin a substitution of JavaScript.
export const backupScript: string = String.raw`# Writes one dump of a database: compressed, encrypted, with a checksum; then removes those that are too old.
#
#   sh backup.sh DIRECTORY MINUTES
#
# The database is that of PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD, the passphrase is DUMP_PASSPHRASE; each
# secret may be in a file that PGPASSWORD_FILE or DUMP_PASSPHRASE_FILE names. On failure the older dumps stay.
set -eu
umask 027
LC_ALL=C
export LC_ALL

# Says what is wrong, and what can be done about it.
fail() {
  printf 'backup.sh: %s\n  %s\n' "$1" "$2" >&2
  exit 1
}

usage() {
  printf 'backup.sh: %s\nusage: sh backup.sh DIRECTORY MINUTES\n' "$1" >&2
  exit 2
}

[ $# -eq 2 ] || usage "takes 2 arguments, got $#"
directory=$1 minutes=$2
case $minutes in '' | *[!0-9]*) usage "the age $minutes is not a number of minutes" ;; esac
for variable in PGHOST PGDATABASE PGUSER; do
  eval "value=\${$variable-}"
  # They become part of names of files.
  case $value in
    '') usage "$variable is missing" ;;
    *[!A-Za-z0-9_.-]*) usage "$variable holds more than letters, digits, _, . and -" ;;
  esac
done
for secret in PGPASSWORD DUMP_PASSPHRASE; do
  eval "value=\${$secret-} file=\${${'$'}{secret}_FILE-}"
  if [ -n "$file" ]; then
    value=$(cat "$file") || fail "the file that ${'$'}{secret}_FILE names can't be read" 'check its owner and mode'
  fi
  [ -n "$value" ] || usage "$secret is missing or empty"
  case $secret in
    PGPASSWORD) PGPASSWORD=$value ;;
    *) passphrase=$value ;;
  esac
done
export PGPASSWORD
unset DUMP_PASSPHRASE value
for tool in awk gpg pg_dump sha256sum zstd; do
  command -v "$tool" >/dev/null || fail "there is no $tool in this image" "use Debian's image of Postgres, which has it"
done
cd "$directory" || fail "there is no directory $directory" 'check the mount'

prefix=pgsql_${'$'}{PGDATABASE}_$(printf %s "$PGHOST" | tr '[:upper:]' '[:lower:]')_
name=$prefix$(date +%Y%m%d-%H%M%S).sql.zst.gpg
part=.$name.part
# What a killed run left is of no use, and takes room.
rm -f ".$prefix"*.part ".$prefix"*.part.sum
[ ! -e "$name" ] || fail "$name is there already" 'run one backup at a time'
: >"$part" || fail "can't write to $directory" "its owner must be the user of this container, $(id -u)"

work=$(mktemp -d)
trap 'rm -rf "$part" "$part.sum" "$work"' EXIT
trap 'exit 1' HUP INT TERM
GNUPGHOME=$work
export GNUPGHOME

gpg_with() {
  gpg --batch --quiet --no-tty --no-autostart --pinentry-mode loopback --passphrase-fd 3 "$@" 3<<END
$passphrase
END
}

# A pipe tells the status of its last command alone.
broken() { echo "$1" >>"$work/broken"; }

on_disk() { dd if=/dev/null of="$1" conv=notrunc,fsync 2>/dev/null; }

{ pg_dump --no-password || broken pg_dump; } | { zstd -q || broken zstd; } | {
  gpg_with --symmetric --cipher-algo AES256 --s2k-count 65011712 --compress-algo none || broken gpg
} >"$part"
if [ -s "$work/broken" ] || ! on_disk "$part"; then
  fail "the dump of $PGDATABASE did not end well, and no older one was touched" 'see the message above, or free disk space'
fi

# What can't be read to its end is no backup.
read_back() {
  { gpg_with --decrypt "$part" || broken gpg; } | { zstd -dcq || broken zstd; } | awk '
    copies { if ($0 == "\\.") copies = 0; next }
    /^COPY .* FROM stdin;$/ { copies = 1; tables++ }
    $0 == "-- PostgreSQL database dump complete" { whole = 1 }
    END { print (whole ? "whole" : "cut"), tables + 0 }
  '
}
found=$(read_back)
# Both find a wrong checksum after they have passed on the text.
[ ! -s "$work/broken" ] || found=damaged
case $found in
  whole*) tables=${'$'}{found#* } ;;
  *) fail "the dump of $PGDATABASE can't be read back, and no older one was touched" 'check disk and memory of the host' ;;
esac

# The checksum comes first, so that every dump has one.
if ! printf '%s  %s\n' "$(sha256sum <"$part" | cut -d ' ' -f 1)" "$name" >"$part.sum" ||
  ! on_disk "$part.sum" || ! mv "$part.sum" "$name.sha256"; then
  fail "can't write the checksum of $name" 'free disk space'
fi
if ! mv "$part" "$name"; then
  rm -f "$name.sha256"
  fail "can't rename $part" 'see the message above'
fi
printf 'backup.sh: %s/%s is written: %s bytes, %s tables\n' "$directory" "$name" "$(wc -c <"$name" | tr -d ' ')" "$tables"

if [ "$tables" -eq 0 ]; then
  echo 'backup.sh: the database holds no table, so no older dump is removed'
  exit 0
fi
stamp='[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9]'
find . -maxdepth 1 -type f -mmin "+$minutes" -name "$prefix$stamp.sql.zst*" ! -name "$name*" -exec rm -f {} + ||
  fail "dumps older than $minutes minutes can't be removed" 'check who owns them; the new one is good'
`;
