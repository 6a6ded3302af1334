import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a `docker` that does what `restore.sh` asks of Compose with programs of this machine, and notes what it was
 * told in `calls`; gives its folder, to stand in `PATH`.
 *
 * It runs beside a stack, of which it knows: `running` (names of containers), `missing` (a variable that `.env` lacks),
 * `passphrase` (that of `.env`), `old` (Compose is), `backups/`; and `data/`, where it starts a server whose socket is in `socket`.
 */
export function dockerDouble(folder: string, programs: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'docker'), DOCKER.replaceAll('@PROGRAMS@', programs), { mode: 0o755 });
  return folder;
}

const DOCKER = String.raw`#!/bin/bash
set -eu
PATH=@PROGRAMS@:/usr/sbin:/usr/bin:/sbin:/bin
printf '%s\n' "$*" >>calls
as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid 65534 --regid 65534 --clear-groups)
if [ "$1" = ps ]; then cat running; exit; fi
if [ "$1" = run ]; then exec postgres --version; fi
[ "$1" = compose ] || exit 9
shift
if [ "$1" = --progress ]; then
  [ ! -e old ] || { echo "unknown flag: $1" >&2; exit 1; }
  shift 2
fi
case "$*" in
  version) ;;
  'config --quiet')
    [ ! -s missing ] || { echo "error while interpolating: required variable $(cat missing) is missing a value: hush" >&2; exit 1; }
    [ ! -e unreadable ] || { echo 'failed to read .env: unexpected character near "hush"' >&2; exit 1; }
    ;;
  'config --images '*) echo an-image ;;
  ps*) ;;
  up*)
    umask 022
    mkdir -p data/db/18 socket
    [ "$(id -u)" != 0 ] || chown 65534:65534 data/db/18 socket
    cd data/db/18
    "${'$'}{as[@]}" initdb --no-sync --username=immich --encoding=UTF8 --no-locale --auth=trust -D "$PWD" >/dev/null
    "${'$'}{as[@]}" pg_ctl start --wait -D "$PWD" -l ../../../socket/log \
      -o "-c fsync=off -c listen_addresses= -k $(cd ../../../socket && pwd)" </dev/null >/dev/null 2>&1
    psql -h "$(cd ../../../socket && pwd)" -U immich -d postgres -Xqc 'CREATE DATABASE immich'
    [ ! -e ../../../interrupted ] || kill -TERM "$PPID"
    ;;
  'exec -T wiki-db psql '*)
    shift 4
    exec psql -h "$PWD/socket" "$@"
    ;;
  'run --rm --no-deps -T --entrypoint sh wiki-db-backup '*)
    shift 7
    for argument; do
      [ "$argument" != /backup ] || argument=$PWD/backups/db
      set -- "$@" "$argument"
      shift
    done
    export DUMP_PASSPHRASE="$(cat passphrase)"
    exec sh "$@"
    ;;
  *) echo "docker double: $*" >&2; exit 9 ;;
esac
`;
