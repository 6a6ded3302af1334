#!/bin/sh
# Starts Postgres as the image of Immich does: copies the configuration, initialises an empty data directory out of
# POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB and POSTGRES_INITDB_ARGS (the first two also as _FILE), never as root.
set -eu
[ "${1:-}" = postgres ] || exec "$@"

[ -e /etc/postgresql/postgresql.conf ] || {
  echo "data_directory = '$PGDATA'"
  echo "hba_file = '$PGDATA/pg_hba.conf'"
  echo "ident_file = '$PGDATA/pg_ident.conf'"
  cat /usr/share/rig/postgresql.conf
} >/etc/postgresql/postgresql.conf

if [ "$(id -u)" = 0 ]; then
  mkdir -p "$PGDATA" /run/postgresql
  find "$PGDATA" /run/postgresql ! -user postgres -exec chown postgres {} +
  exec gosu postgres "$0" "$@"
fi

from_file() {
  eval "file=\${$1_FILE:-}"
  [ -z "$file" ] || eval "$1=\$(cat \"\$file\")"
}

initialise() {
  from_file POSTGRES_USER
  from_file POSTGRES_PASSWORD
  user=${POSTGRES_USER:-postgres}
  [ -n "${POSTGRES_PASSWORD:-}" ] || { echo 'error: POSTGRES_PASSWORD is empty, and so would be that of the superuser' >&2; exit 1; }
  password=$(mktemp /dev/shm/password.XXXXXX)
  printf '%s\n' "$POSTGRES_PASSWORD" >"$password"
  # shellcheck disable=SC2086
  initdb -D "$PGDATA" -U "$user" --pwfile "$password" ${POSTGRES_INITDB_ARGS:-}
  rm "$password"
  echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
  # On the socket alone, so that nobody takes it for the real one.
  pg_ctl -D "$PGDATA" -w -o "-c listen_addresses= -c unix_socket_directories=/run/postgresql" start
  [ "${POSTGRES_DB:-$user}" = postgres ] || createdb -U "$user" --maintenance-db postgres -- "${POSTGRES_DB:-$user}"
  for script in /docker-entrypoint-initdb.d/*.sql; do
    [ ! -e "$script" ] || psql -v ON_ERROR_STOP=1 -U "$user" -d "${POSTGRES_DB:-$user}" -f "$script"
  done
  pg_ctl -D "$PGDATA" -m fast -w stop
}

[ -s "$PGDATA/PG_VERSION" ] || initialise
unset POSTGRES_PASSWORD
exec "$@"
