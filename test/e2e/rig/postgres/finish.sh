#!/bin/sh
echo 'postgres:x:999:999::/var/lib/postgresql:/bin/sh' >>etc/passwd
echo 'postgres:x:999:' >>etc/group
rm -rf etc/postgresql
mkdir -p etc/postgresql var/lib/postgresql run/postgresql docker-entrypoint-initdb.d
chmod 1777 etc/postgresql var/lib/postgresql run/postgresql
