#!/bin/sh
echo 'valkey:x:999:1000::/data:/bin/sh' >>etc/passwd
echo 'valkey:x:1000:' >>etc/group
rm -rf etc/valkey
mkdir -p data
ln -s valkey-server usr/bin/redis-server
ln -s valkey-cli usr/bin/redis-cli
