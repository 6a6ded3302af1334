# Restores the database of this stack from a dump, into a directory that is empty. Deletes nothing.
#
#   sh restore.sh          restores the newest dump
#   sh restore.sh NAME     restores the one of that name
#
# A stack that runs under another project name needs COMPOSE_PROJECT_NAME. Exit status: 0 when every row is there, 1 when
# something is wrong, which is said.
set -eu
umask 077
LC_ALL=C
export LC_ALL

backup=immich-db-backup
passphrase=DEFAULT_ENCRYPT_PASSPHRASE
dumps=./backups/db-backup
dumps_inside=/backup
service=immich-db
database=immich
user=immich
data=./data/db
prefix=pgsql_immich_immich-db_
containers='immich-init
immich-db
immich-redis
immich-db-backup
immich-db-exporter
immich-machine-learning
immich-server'

# Says what is wrong, and what can be done about it.
fail() {
  printf 'restore.sh: %s\n  %s\n' "$1" "$2" >&2
  exit 1
}

say() { printf 'restore.sh: %s\n' "$1"; }

if [ $# -gt 1 ]; then
  printf 'restore.sh: takes one name at most, got %s\nusage: sh restore.sh [NAME]\n' "$#" >&2
  exit 2
fi
wanted=${1-}
CDPATH='' cd "$(dirname "$0")"

# The stack
if docker compose version >/dev/null 2>&1; then
  compose='docker compose'
elif docker-compose version --short 2>/dev/null | grep -q '^v\{0,1\}[2-9]'; then
  compose=docker-compose
else
  fail 'there is no Docker Compose 2 on this host' 'install it'
fi
compose() { $compose --progress quiet "$@"; }
compose version >/dev/null 2>&1 || fail 'this Docker Compose is too old' 'upgrade it to 2.19 or later, which can be quiet'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM

if ! compose config --quiet 2>"$work/words"; then
  # The words about a file that can't be read quote from it.
  missing=$(sed -n 's/.*required variable \([A-Za-z0-9_]*\) is missing.*/\1/p' "$work/words")
  [ -n "$missing" ] || fail "Docker Compose refuses compose.yaml or .env" 'docker compose config --quiet says why'
  fail "the variable $missing is missing or empty" 'put it into .env beside compose.yaml'
fi
docker ps --format '{{.Names}}' >"$work/running" 2>"$work/words" || fail 'the Docker Engine does not answer' 'start it, or use sudo'
compose ps --services --status running >>"$work/running" || fail 'Docker Compose can not list the stack' 'see the message above'
for name in $containers; do
  if grep -Fqx "$name" "$work/running"; then
    fail "$name is running" 'stop the stack first, which keeps all data: docker compose down'
  fi
done

# The directory
if [ -L "$data" ] || { [ -e "$data" ] && [ ! -d "$data" ]; }; then
  fail "$data is no directory" 'move it away'
fi
if [ -d "$data" ]; then
  held=$(ls -A "$data" 2>/dev/null) || fail "can't look into $data" 'use sudo'
  # ZFS may show its snapshots, also in a dataset that is empty.
  [ -z "$held" ] || [ "$held" = .zfs ] || fail "$data is not empty, and nothing in it is touched" "move it away, and keep it: mv $data $data.$(date +%Y%m%d-%H%M%S)"
fi

# The dump
[ -d "$dumps" ] || fail "there is no directory $dumps with backups" 'bring it back, from another disk or machine'
ls "$dumps" >/dev/null 2>&1 || fail "can't look into $dumps" 'use sudo'
if [ -n "$wanted" ]; then
  name=${wanted##*/}
  [ -f "$dumps/$name" ] || fail "there is no $name in $dumps" "put it there; ls $dumps shows what there is"
  case $name in
    *.sql.zst.gpg) ;;
    *) fail "$name is no backup of this stack" 'its name ends with .sql.zst.gpg' ;;
  esac
else
  name=
  # Sorted by name, which is by time.
  for found in "$dumps/$prefix"[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]-[0-9][0-9][0-9][0-9][0-9][0-9].sql.zst.gpg; do
    [ ! -f "$found" ] || name=${found##*/}
  done
  [ -n "$name" ] || fail "there is no backup in $dumps" 'bring one back, from another disk or machine'
fi
say "checks $name"

reader=$(
  cat <<'END_OF_READER'
set -eu
LC_ALL=C
export LC_ALL
name=$3
cd "$2"
eval "passphrase=\${$4-} file=\${${4}_FILE-}"
[ -z "$file" ] || passphrase=$(cat "$file")
GNUPGHOME=$(mktemp -d)
export GNUPGHOME
trap 'rm -rf "$GNUPGHOME"' EXIT

decrypt() {
  printf '%s\n' "$passphrase" | gpg --batch --quiet --no-tty --no-autostart --pinentry-mode loopback --passphrase-fd 0 \
    --status-fd 4 --decrypt "$name" 2>/dev/null 4>"$GNUPGHOME/status"
}

check() {
  for kind in sha256 sha1 md5; do
    [ -f "$name.$kind" ] || continue
    if [ "$("${kind}sum" <"$name" | cut -d ' ' -f 1)" = "$(cut -d ' ' -f 1 <"$name.$kind")" ]; then
      echo 'checksum right'
    else
      echo 'checksum wrong'
    fi
  done
}

# The awk prints at the end alone, so that no line is torn by those of the others.
look() {
  {
    { decrypt && status=0 || status=$?; echo "decrypted $status" >&3; } |
      { zstd -dcq 2>/dev/null && status=0 || status=$?; echo "unpacked $status" >&3; } |
      awk '
        copies && $0 == "\\." { copies = 0; next }
        copies { rows[tables]++; next }
        /^COPY .* FROM stdin;$/ {
          copies = 1
          table = substr($0, 6)
          sub(/( \(.*\))? FROM stdin;$/, "", table)
          names[++tables] = table
          next
        }
        server == "" && /^-- Dumped from database version / { server = $6 }
        $0 == "-- PostgreSQL database dump complete" { whole = 1 }
        END {
          print "server " server
          print "end " whole + 0
          for (i = 1; i <= tables; i++) print "rows " rows[i] + 0 " " names[i]
        }
      '
  } 3>&1
  # With the right one gpg comes as far as text, or to its own checksum, which then is wrong.
  if grep -q ' DECRYPTION_FAILED' "$GNUPGHOME/status" && ! grep -q -e ' PLAINTEXT' -e ' BADMDC' "$GNUPGHOME/status"; then
    echo 'passphrase wrong'
  fi
}

sql() {
  echo 'BEGIN;'
  decrypt | zstd -dcq | awk '
    copies { if ($0 == "\\.") copies = 0; print; next }
    /^COPY .* FROM stdin;$/ { copies = 1 }
    /^CREATE EXTENSION .*;$/ && !/ CASCADE;$/ { sub(/;$/, " CASCADE;") }
    /^SELECT pg_catalog.set_config\(.search_path., .., false\);$/ {
      quote = substr($0, 30, 1)
      $0 = "SELECT pg_catalog.set_config(" quote "search_path" quote ", " quote "public, pg_catalog" quote ", true);"
    }
    $0 == "-- PostgreSQL database dump complete" { whole = 1 }
    { print }
    END {
      if (whole) print "COMMIT;"
      else print "\nROLLBACK; SELECT the_dump_ended_early;"
    }
  '
}

case $1 in
  look) check && look ;;
  sql) sql ;;
esac
END_OF_READER
)
in_backup() {
  compose run --rm --no-deps -T --entrypoint sh "$backup" -c "$reader" sh "$1" "$dumps_inside" "$name" "$passphrase" </dev/null
}
fact() { sed -n "s/^$1 //p" "$work/dump"; }

in_backup look >"$work/dump" || fail "the container of $backup, which can decrypt, did not work" 'see the message above'
damaged="$name is damaged or cut off"
another='take another one: sh restore.sh NAME'
case $(fact checksum) in
  *wrong*) fail "$damaged: its checksum does not fit" "$another" ;;
  '') say 'it has no checksum; decryption finds damage as well' ;;
esac
if [ "$(fact decrypted)" = 127 ] || [ "$(fact unpacked)" = 127 ]; then
  fail "the image of $backup lacks gpg or zstd" 'take an image that has both'
elif [ -n "$(fact passphrase)" ]; then
  fail "$name can't be decrypted with the passphrase in .env" 'put the passphrase there that it was written with'
elif [ "$(fact decrypted)" != 0 ] || [ "$(fact unpacked)" != 0 ]; then
  fail "$damaged" "$another"
elif [ "$(fact end)" != 1 ]; then
  fail "$name ends early: the dump in it was not finished" "$another"
fi
sed -n 's/^rows //p' "$work/dump" >"$work/expected"
[ -s "$work/expected" ] || fail "$name holds no table, as the dump of a new database does" "$another"

# Compose names the images of what the service depends on as well, in any order: they have no postgres.
major=
for image in $(compose config --images "$service"); do
  [ -z "$major" ] || break
  major=$(docker run --rm --network none --entrypoint postgres "$image" --version </dev/null 2>"$work/words" |
    sed -n 's/^postgres (PostgreSQL) \([0-9]*\).*/\1/p') || :
done
[ -n "$major" ] || fail "the image of $service does not say its version of Postgres" 'docker compose pull brings it'
from=$(fact server)
if [ "$major" != "${from%%[!0-9]*}" ]; then
  fail "$name is from Postgres ${from:-of no known version}, and $service is Postgres $major" \
    "take the image of that major version into the stack, restore, and upgrade afterwards"
fi

# The restore
failed() {
  fail "$1" "the stack must not start like this: docker compose down, move $data away, and run this again"
}
trap 'failed "interrupted before all was restored"' HUP INT TERM
say "starts $service on the fresh $data"
compose up --detach --no-deps --wait "$service" || failed "$service does not start"
psql() {
  compose exec -T "$service" psql -X -q -A -t -F ' ' -v ON_ERROR_STOP=1 -v VERBOSITY=terse -U "$user" -d "$database"
}
say 'restores'
{ in_backup sql || :; } | psql >/dev/null || failed 'the restore failed, and was rolled back'

say 'compares'
awk '{
  count = $1
  sub(/^[0-9]+ /, "")
  text = $0
  gsub(/\047/, "\047\047", text)
  print "SELECT count(*), \047" text "\047 FROM " $0 ";"
}' "$work/expected" | psql >"$work/restored" || failed 'the restored tables can not be counted'
awk '
  NR == FNR { there[substr($0, index($0, " ") + 1)] = $1; next }
  {
    name = substr($0, index($0, " ") + 1)
    if (there[name] == $1) next
    if (++wrong <= 5) printf "  %s: %s rows of %s\n", name, there[name] + 0, $1
  }
  END { exit wrong > 0 }
' "$work/restored" "$work/expected" >&2 || failed 'not every row is there'
awk '{ sum += $1 } END { printf "restore.sh: %d tables with %d rows are restored, as many as the dump holds\n", NR, sum }' "$work/expected"
echo '  next: docker compose up --detach --wait
  then log in and look around; photos and videos are no part of the dump'
