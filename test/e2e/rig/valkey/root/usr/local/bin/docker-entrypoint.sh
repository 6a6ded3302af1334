#!/bin/sh
# Starts Valkey as its image does: as root it gives its directory away first and goes on as another user.
set -eu
case ${1:-} in '' | -* | *.conf) set -- valkey-server "$@" ;; esac
[ "$1" = valkey-server ] || exec "$@"
if [ "$(id -u)" = 0 ]; then
  find . ! -user valkey -exec chown valkey {} +
  exec gosu valkey "$0" "$@"
fi
umask 0077
exec "$@" --protected-mode no
