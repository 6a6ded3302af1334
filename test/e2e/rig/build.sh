#!/usr/bin/env bash
# Builds images that stand in for those of the stack, out of Debian packages: no registry is needed.
#
#   build.sh CACHE      prints a line for each image: its name, a blank, its tag
#
# A folder beside this script is an image: `packages` that it takes from Debian, `config.json` with how it starts, `root/`
# with our own files, `finish.sh` that is run in the unpacked root. The tag is a digest of all that, so an image is built
# once: CACHE keeps it for an engine that does not have it. No maintainer script of Debian is run.
set -euo pipefail
mkdir -p "${1:?say where to keep what is built}"
cache=$(cd "$1" && pwd)
cd "$(dirname "${BASH_SOURCE[0]}")"
suite=forky
prefix=cdk-compose-e2e
work=$cache/work
exec 3>&1 >&2
trap 'rm -rf "$work"' EXIT

# What maintainer scripts and unused features need counts as installed, which keeps images small.
assumed=(adduser debconf debconf-2.0 dpkg init-system-helpers libllvm19 locales mailcap media-types netbase openssl-provider-legacy
  passwd perl perl-base pinentry-curses postgresql-18-jit-llvm postgresql-client-common postgresql-common readline-common
  sensible-utils ssl-cert systemd systemd-standalone-sysusers systemd-standalone-tmpfiles systemd-sysusers systemd-tmpfiles ucf)

# An apt beside that of the system, with the same mirror: `apt=(apt-get OPTIONS)`.
prepare_apt() {
  local site name
  site=$(../../../.ci/debian-mirror)
  mkdir -p "$work/apt/lists/partial"
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $site $suite main" >"$work/apt/sources"
  for name in "${assumed[@]}"; do
    printf 'Package: %s\nStatus: install ok installed\nVersion: 999:1\nArchitecture: all\nMulti-Arch: foreign\n' "$name"
    printf 'Maintainer: nobody\nDescription: assumed\n\n'
  done >"$work/apt/status"
  apt=(apt-get -qq -y --no-install-recommends -o "Dir::Etc::sourcelist=$work/apt/sources" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State=$work/apt" -o "Dir::State::lists=$work/apt/lists" -o "Dir::State::status=$work/apt/status"
    -o "Dir::Cache=$work/apt" -o APT::Sandbox::User=root -o Acquire::Languages=none)
  "${apt[@]}" update
}

# unpack NAME: the packages of an image and all that they depend on, in $root
unpack() {
  local packages=$work/packages/$1
  mkdir -p "$packages/partial"
  # shellcheck disable=SC2046
  "${apt[@]}" -o "Dir::Cache::archives=$packages" --download-only install $(cat "$1/packages") >/dev/null
  mkdir -p "$root"/usr/{bin,sbin,lib,lib64} "$root"/{dev,etc,home,proc,root,run,sys,tmp,var/tmp}
  ln -s usr/bin usr/sbin usr/lib usr/lib64 "$root"
  ln -s ../run "$root/var/run"
  chmod 1777 "$root/tmp" "$root/var/tmp"
  local package
  for package in "$packages"/*.deb; do
    dpkg-deb --fsys-tarfile "$package" | tar -C "$root" -x --keep-directory-symlink --no-same-owner --no-same-permissions \
      --exclude='./usr/share/doc' --exclude='./usr/share/man' --exclude='./usr/share/locale' --exclude='./usr/share/info' \
      --exclude='*/systemd' --exclude='./usr/lib/*/gconv' --exclude='./usr/lib/postgresql/*/lib/bitcode'
  done
  rm -rf "$packages"
}

# Links every applet of busybox that no package brings.
link_applets() {
  [ -x "$root/usr/bin/busybox" ] || return 0
  local applet
  for applet in $("$root/usr/bin/busybox" --list); do
    [ -e "$root/usr/bin/$applet" ] || [ -e "$root/usr/sbin/$applet" ] || ln -s busybox "$root/usr/bin/$applet"
  done
}

# pack CONFIG TAG FILE: $root as an image for `docker load`
pack() {
  local image=$work/image
  rm -rf "$image"
  mkdir "$image"
  tar -C "$root" --owner=0 --group=0 --numeric-owner -cf "$image/layer.tar" .
  printf '{"os": "linux", "architecture": "%s", "config": %s, "rootfs": {"type": "layers", "diff_ids": ["sha256:%s"]}}' \
    "$(dpkg --print-architecture)" "$(cat "$1")" "$(sha256sum "$image/layer.tar" | cut -d' ' -f1)" >"$image/config.json"
  printf '[{"Config": "config.json", "RepoTags": ["%s"], "Layers": ["layer.tar"]}]' "$2" >"$image/manifest.json"
  tar -C "$image" -cf "$3.new" .
  mv "$3.new" "$3"
}

# build NAME TAG FILE
build() {
  [ -n "${apt+set}" ] || prepare_apt
  root=$work/root
  rm -rf "$root"
  unpack "$1"
  printf 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n' >"$root/etc/passwd"
  printf 'root:x:0:\ntty:x:5:\nnogroup:x:65534:\n' >"$root/etc/group"
  echo 'hosts: files dns' >"$root/etc/nsswitch.conf"
  link_applets
  [ ! -d "$1/root" ] || cp -R --preserve=mode "$1/root/." "$root"
  [ ! -e "$1/finish.sh" ] || (finish=$PWD/$1/finish.sh && cd "$root" && sh -eu "$finish")
  pack "$1/config.json" "$2" "$3"
}

for folder in */; do
  name=${folder%/}
  digest=$({ echo "$suite"; find "$name" build.sh -type f -exec sha256sum {} +; find "$name" -type f -perm /100; } |
    LC_ALL=C sort | sha256sum | cut -c1-16)
  tag=$prefix/$name:$digest
  if ! docker image inspect "$tag" >/dev/null 2>&1; then
    file=$cache/$name-$digest.tar
    if [ ! -e "$file" ]; then
      echo "building $tag"
      rm -f "$cache/$name-"????????????????.tar
      build "$name" "$tag" "$file"
    fi
    docker load --quiet --input "$file" >/dev/null
  fi
  echo "$name $tag" >&3
done
