# Says whether this host is ready for the stack immich. Run it on the host, beside compose.yaml, before each deployment:
#
#   sh preflight.sh
#
# It only reads, and prints no value of .env. Each check is a line: ok, FAIL with what to do, or ? with why it cannot be
# known. The exit status is 1 where a check fails, and 2 where nothing could be checked.
#
# Generated from apps/immich/main.ts by cdk-compose: change that and run `npm run synth`.
set -u
# Words of the system are read below.
LC_ALL=C
export LC_ALL

stop() {
  printf 'preflight.sh: %s\n' "$1" >&2
  exit 2
}

[ $# -eq 0 ] || stop 'takes no arguments: sh preflight.sh'
CDPATH='' cd "$(dirname "$0")" || stop 'cannot enter its own folder'
[ -f compose.yaml ] || stop 'there is no compose.yaml beside it'

passed=0 failed=0 unknown=0

ok() {
  passed=$((passed + 1))
  printf 'ok    %s\n' "$1"
}

# What is wrong, and what to do.
fail() {
  failed=$((failed + 1))
  printf 'FAIL  %s\n        %s\n' "$1" "$2"
}

# What cannot be known, and how it could be.
unsure() {
  unknown=$((unknown + 1))
  printf '?     %s\n        %s\n' "$1" "$2"
}

# Whether the first version is not older than the second.
at_least() {
  printf '%s\n%s\n' "$1" "$2" | awk '
    {
      sub(/^v/, "")
      sub(/[^0-9.].*/, "")
      split($0, numbers, ".")
      for (i = 1; i <= 3; i++) part[NR, i] = numbers[i] + 0
    }
    END { for (i = 1; i <= 3; i++) if (part[1, i] != part[2, i]) exit part[1, i] < part[2, i] }
  '
}

engine_answers=
engine() {
  if ! command -v docker >/dev/null 2>&1; then
    fail 'there is no docker' "install Docker Engine $1 or later, with the Compose plugin"
  elif version=$(docker version --format '{{.Server.Version}}' 2>/dev/null); then
    engine_answers=yes
    if at_least "$version" "$1"; then ok "Docker Engine is $version ($1 or later is needed)"
    else fail "Docker Engine is $version" "upgrade it to $1 or later"; fi
  else
    case $(docker version 2>&1) in
      *'permission denied'*) unsure 'Docker Engine: this user may not ask it' 'run this as root: sudo sh preflight.sh' ;;
      *) fail 'Docker Engine does not answer' 'start it; "docker info" says what keeps it' ;;
    esac
  fi
}

compose_answers=
project=
compose() {
  if ! version=$(docker compose version --short 2>/dev/null); then
    fail 'there is no docker compose' "install the Compose plugin of Docker, $1 or later"
  elif at_least "$version" "$1"; then
    compose_answers=yes
    project=$(
      docker compose --project-directory . -f compose.yaml config --no-interpolate 2>/dev/null |
        sed -n 's/^name: "\{0,1\}\([a-z0-9_-]*\)"\{0,1\}$/\1/p'
    )
    ok "Docker Compose is $version ($1 or later is needed)"
  else
    fail "Docker Compose is $version" "upgrade it to $1 or later"
  fi
}

# Compose takes every container of the same project for its own, and replaces it.
folder() {
  if [ -z "$engine_answers" ] || [ -z "$project" ]; then
    unsure 'whether another folder runs a project of this name' 'Docker Engine has to answer first, and Docker Compose to read .env'
    return
  fi
  other=$(
    docker ps --all --filter "label=com.docker.compose.project=$project" \
      --format '{{.Label "com.docker.compose.project.working_dir"}}' 2>/dev/null | sort -u | while IFS= read -r from; do
      [ -z "$from" ] || [ "$(CDPATH='' cd -- "$from" 2>/dev/null && pwd -P)" = "$(pwd -P)" ] || printf '%s\n' "$from"
    done | head -n 1
  )
  if [ -z "$other" ]; then ok 'no other folder runs a project of this name'
  elif [ -d "$other" ]; then
    fail "$other runs a project of the same name, whose containers a deployment from here replaces" \
      'stop it there first (docker compose down), or deploy from there'
  else
    unsure 'whether another folder runs a project of this name' "its containers come from $other, which is not to be seen here"
  fi
}

# The free space at a path. One below this folder will be on the file system of the nearest directory above it; where
# an absolute one will be, nobody knows before it is there.
space() {
  case $1 in
    /*) [ -d "$1" ] || return ;;
  esac
  near=$1
  while [ ! -d "$near" ]; do near=$(dirname "$near"); done
  free=$(df -Pk "$near" 2>/dev/null | awk '
    NR == 2 && match($0, /[0-9]+ +[0-9]+%/) { print int(substr($0, RSTART) / 1024) }
  ')
  if [ -z "$free" ]; then unsure "free space of $1" 'run this as root: sudo sh preflight.sh'
  elif [ "$free" -ge "$2" ]; then ok "$1 has $free MiB free ($2 are wanted)"
  else fail "$1 has only $free MiB free" "make room for $2 MiB there: $near"; fi
}

# What an image takes is not known before it is there: a GiB each is wanted for those that are not, and one at least.
image_space() {
  if [ -z "$engine_answers" ]; then unsure 'free space for images' 'Docker Engine has to answer first'
  else
    images=$(docker info --format '{{.DockerRootDir}}' 2>/dev/null)
    wanted=0
    for image; do docker image inspect "$image" >/dev/null 2>&1 || wanted=$((wanted + 1024)); done
    [ "$wanted" -gt 0 ] || wanted=1024
    if [ -d "$images" ]; then space "$images" "$wanted"
    else unsure 'free space for images' 'the engine keeps them where this host has no directory: look there'; fi
  fi
}

env_file() {
  if [ ! -f .env ]; then
    fail 'there is no .env' 'copy .env.example to .env and fill it in, or decrypt secret.sops.env to it'
  elif [ -n "$(find -H .env -prune -perm -004)" ]; then
    fail '.env can be read by every user of this host' 'chmod 600 .env, and change the secrets if others may have read them'
  else
    ok '.env is there, and closed to others'
  fi
}

# Compose reads .env here, as it will for the deployment: nobody else knows its quotes, comments and escapes. It is asked
# for the word "set", never for a value, and without what this shell happens to have of the same names.
what_is_set() (
  probe=
  while [ $# -gt 0 ]; do
    unset "$1"
    probe="$probe x_$1: '\${$1:+set}',"
    shift 2
  done
  printf 'services: { probe: { image: probe, environment: {%s } } }\n' "$probe" |
    docker compose --project-directory . --env-file .env -f - config 2>/dev/null
)

# Each name is followed by what it is for.
variables() {
  settings=wrong
  if [ -z "$compose_answers" ]; then
    unsure 'the variables in .env' 'Docker Compose has to be there first, and recent enough'
  elif [ ! -r .env ]; then
    unsure 'the variables in .env' 'it has to be there first, and readable to this user'
  elif ! answer=$(what_is_set "$@"); then
    fail '.env is not what Compose can read' 'docker compose config --quiet names the line (and may show some of it)'
  else
    settings=right
    while [ $# -gt 0 ]; do
      case $answer in
        *" x_$1: set"*) ok "$1 is set" ;;
        *)
          settings=wrong
          fail "$1 is missing or empty" "set it in .env: $2"
          ;;
      esac
      shift 2
    done
  fi
}

configuration() {
  if [ -z "$compose_answers" ]; then
    unsure 'what Compose says of compose.yaml' 'Docker Compose has to be there first, and recent enough'
  elif docker compose --project-directory . -f compose.yaml config --quiet >/dev/null 2>&1; then
    ok 'Compose accepts compose.yaml'
  elif [ "${settings:-right}" = wrong ]; then
    unsure 'what Compose says of compose.yaml' 'put .env right first'
  else
    fail 'Compose refuses compose.yaml' 'docker compose config --quiet says why (and may show a value)'
  fi
}

# The entry of a name or an id in one of the databases passwd and group.
entry() {
  if command -v getent >/dev/null 2>&1; then getent "$1" "$2"
  else KEY=$2 awk -F : '$1 == ENVIRON["KEY"] || $3 == ENVIRON["KEY"]' "/etc/$1"; fi 2>/dev/null | head -n 1
}

field() {
  printf '%s\n' "$2" | cut -d : -f "$1"
}

# Whether a name has its id, and nobody else has it.
has_id() {
  named=$(entry "$1" "$3")
  numbered=$(field 1 "$(entry "$1" "$4")")
  if [ -n "$named" ] && [ "$(field 3 "$named")" != "$4" ]; then
    fail "the $2 $3 has the id $(field 3 "$named") here, not $4" \
      'give it that id, or say this one where the stack is written'
  elif [ -n "$numbered" ] && [ "$numbered" != "$3" ]; then
    fail "the id $4 of the $2 $3 belongs to $numbered here, who could use its files" \
      'take it from there, or choose another id where the stack is written'
  elif [ -z "$named" ]; then
    fail "there is no $2 $3" "create it with the id $4$5; TrueNAS keeps only those made in its web interface"
  else
    return 0
  fi
  return 1
}

group() {
  has_id group group "$1" "$2" '' && ok "the group $1 has the id $2"
}

user() {
  has_id passwd user "$1" "$2" " and $3 as primary group" || return
  if [ "$(field 4 "$named")" = "$4" ]; then ok "the user $1 has the id $2, and $3 as primary group"
  else fail "the primary group of $1 is $(field 4 "$named"), not $3 ($4)" "make it that: usermod --gid $4 $1"; fi
}

# Whether a path cannot be seen: a directory on the way to it is closed to this user.
is_hidden() {
  near=$1
  while [ ! -d "$near" ]; do near=$(dirname "$near"); done
  [ ! -x "$near" ] && unsure "$1" "this user may not look into $near: sudo sh preflight.sh"
}

# A path that only .env knows.
unnamed() {
  unsure "$1" 'its name is in .env, so see for yourself that it is there: the deployment fails without it'
}

present() {
  if [ -e "$1" ]; then ok "$1 is there"
  elif is_hidden "$1"; then :
  else fail "there is no $1" 'the deployment fails without it; what begins with ./ comes with the stack'; fi
}

directory() {
  if [ -d "$1" ]; then ok "$1 is a directory"
  elif [ -e "$1" ] || [ -L "$1" ]; then fail "$1 is no directory" 'move it away, and create the directory'
  elif is_hidden "$1"; then :
  elif [ $# -gt 1 ]; then ok "$1 is not there yet; the deployment creates it"
  else fail "there is no $1" 'create it (a dataset, where it is to have snapshots), or mount what holds it'; fi
}

# The line of the mount that a directory is on: its source, where it is mounted, its type and its options.
mount_of() (
  CDPATH='' cd "$1" 2>/dev/null || exit
  PLACE=$(pwd -P) awk '
    BEGIN { place = ENVIRON["PLACE"] }
    {
      at = $2
      gsub(/\\040/, " ", at)
      if (at != "/" && place != at && index(place, at "/") != 1) next
      if (length(at) >= length(best)) { best = at; line = $0 }
    }
    END { print line }
  ' /proc/self/mounts
)

# Whether a pool has a dataset that is mounted.
is_mounted() {
  POOL=$1 awk 'index($1 "/", ENVIRON["POOL"] "/") == 1 { found = 1 } END { exit !found }' /proc/self/mounts
}

# A dataset that is not mounted leaves its mount point behind, as an empty directory of another file system.
on_pool() {
  [ -d "$1" ] || return
  mounted=$(mount_of "$1")
  at=$(printf '%s' "$mounted" | cut -d ' ' -f 2)
  case $mounted in
    '') unsure "whether $1 is on the pool $2" 'this user may not look into it: sudo sh preflight.sh' ;;
    "$2 "* | "$2/"*) ok "$1 is on the pool $2" ;;
    *)
      if is_mounted "$2"; then
        fail "$1 is not on the pool $2, but on what is mounted at $at" 'mount its dataset before anything is written there'
      elif [ "$at" != / ]; then
        ok "$1 is on a file system of its own, mounted at $at"
      else
        case $1 in
          */"$2"/*) fail "$1 is on the system disk, not on the pool $2" 'import the pool and mount its datasets' ;;
          *) unsure "whether $1 is on the pool $2" 'nothing of that name is mounted here, so see for yourself' ;;
        esac
      fi
      ;;
  esac
}

# These ask about directories that are there. Where one is missing, that has been said.
#
# An owner that is not right yet is given by the service that is named, where the file system keeps owners.
owner() {
  [ -d "$1" ] || return
  now=$(stat -L -c %u:%g "$1")
  if [ "$now" = "$2" ]; then
    ok "$1 belongs to $2"
  else
    kind=$(mount_of "$1" | cut -d ' ' -f 3)
    case $kind in
      cifs | smb* | vfat | exfat | ntfs* | fuseblk)
        fail "$1 belongs to $now, not to $2, and $kind keeps no owners" "mount it with uid=${2%:*},gid=${2#*:}"
        ;;
      fuse*) unsure "whether $3 can give $1 from $now to $2" "$kind may keep no owners: chown $2 $1 shows it" ;;
      nfs*) unsure "whether $3 can give $1 from $now to $2" 'the server must not squash root, or give it there' ;;
      *) ok "$1 belongs to $now; $3 gives it to $2" ;;
    esac
  fi
}

mode() {
  [ -d "$1" ] || return
  now=$(stat -L -c %a "$1")
  if [ "0$now" = "$2" ] || [ "$now" = "$2" ]; then ok "$1 has the mode $2"
  else ok "$1 has the mode $now; $3 sets $2"; fi
}

writable() {
  [ -d "$1" ] || return
  options=$(mount_of "$1" | cut -d ' ' -f 4)
  case ,$options, in
    ,,) unsure "whether $1 is writable" 'this user may not look into it: sudo sh preflight.sh' ;;
    *,ro,*) fail "$1 is mounted read-only" 'mount it for writing; a pool with faults is imported read-only: zpool status' ;;
    *) ok "$1 is mounted for writing" ;;
  esac
}

# Whether a directory holds anything; a dataset may show .zfs.
has_content() {
  [ -n "$(ls -A "$1" 2>/dev/null | grep -vxF .zfs)" ]
}

# Where the data is gone, a deployment would begin anew, and its backups push out those of what is lost.
backed_up() {
  if is_hidden "$1" || is_hidden "$2"; then :
  elif { [ -d "$1" ] && [ ! -r "$1" ]; } || { [ -d "$2" ] && [ ! -r "$2" ]; }; then
    unsure "whether $1 is lost" 'this user may not look into it, or into its backups: sudo sh preflight.sh'
  elif has_content "$1" || ! has_content "$2"; then
    ok "$1 is not empty, or $2 is as well"
  else
    fail "$1 is empty, and $2 holds backups of it" \
      'mount what holds the data, or restore it: sh restore.sh; to begin anew, move the backups away'
  fi
}

device() {
  if [ -e "$1" ]; then ok "$1 is there"
  else fail "there is no $1" "load its driver, or pass it through to this machine; without it $2 cannot start"; fi
}

# The value of a variable, as Compose reads it; it is compared, never printed.
value_of() (
  unset "${1%%:*}"
  printf 'services: { probe: { image: "probe:%s" } }\n' "\${$1}" |
    docker compose --project-directory . --env-file .env -f - config --images 2>/dev/null | sed 's/^probe://'
)

# Whether a group is one of those said: ids, or names of variables that hold them.
is_among() {
  gid=$1
  shift
  for word; do
    case $word in
      [0-9]*) id=$word ;;
      *) id=$(value_of "$word") ;;
    esac
    [ "$id" != "$gid" ] || return 0
  done
  return 1
}

# A directory of devices is judged by its nodes for rendering.
device_group() {
  [ -e "$1" ] || return
  device=$1 seen=
  shift
  names=$(printf ' %s' "$@" | sed 's/:-[^ ]*//g')
  for node in "$device" "$device"/renderD*; do
    [ -c "$node" ] || continue
    seen=yes
    group=$(stat -L -c %g "$node")
    if [ -n "$(find -H "$node" -prune -perm -006)" ]; then ok "$node is open to everybody"
    elif is_among "$group" "$@"; then ok "$node is open to the group $group, which its services are in"
    elif [ -z "$compose_answers" ] || [ ! -r .env ]; then unsure "the group of $node" 'docker compose and .env have to be there first'
    else fail "$node is open to the group $group, which its services are not in" "set$names to $group"; fi
  done
  case $device$seen in
    */dri) fail "there is no node for rendering in $device" 'load the driver of the GPU' ;;
  esac
}

# Each name is followed by the service that wants it.
container_names() {
  if [ -z "$engine_answers" ] || [ -z "$project" ]; then
    unsure 'the names of containers' 'Docker Engine has to answer first, and Docker Compose to read .env'
    return
  fi
  containers=$(docker ps --all --format '{{.Names}} {{.Label "com.docker.compose.project"}}/{{.Label "com.docker.compose.service"}}' 2>/dev/null)
  taken=
  while [ $# -gt 0 ]; do
    holder=$(printf '%s\n' "$containers" | NAME=$1 awk '$1 == ENVIRON["NAME"] { print "by " $2 }')
    case $holder in
      '' | "by $project/$2") ;;
      *) taken="$taken $1" ;;
    esac
    shift 2
  done
  if [ -z "$taken" ]; then ok 'no container of others has a name of this stack'
  else fail "containers of others are named$taken" 'remove or rename them: docker rm, docker rename'; fi
}

# Docker
engine 20.10
compose 2.20.0
folder
image_space \
  'docker.io/library/busybox:1.37.0@sha256:1487d0af5f52b4ba31c7e465126ee2123fe3f2305d638e7827681e7cf6c83d5e' \
  'ghcr.io/immich-app/postgres:18-vectorchord0.5.3-pgvector0.8.1@sha256:25bccbafc0354f53f9b9228be9ca18f015b58ba5593d117c2b9a270f333b170b' \
  'docker.io/valkey/valkey:9-alpine@sha256:ee91f7a174ac4d6a6b0685b3a60e321f0a9dbbb691f9b0e285be2ba1d1be8328' \
  'docker.io/tiredofit/db-backup:4.1.100@sha256:78e3cb669ee9648c1a4ab7e8421c6e89d01b659bfa5963f7611a2347b2009eab' \
  'quay.io/prometheuscommunity/postgres-exporter:v0.19.1@sha256:e96064f876226d94bb6ce48a4c4b3dd76edba91168ec1ab024e5c4b959310b0f' \
  'ghcr.io/immich-app/immich-machine-learning:v3.2.2-openvino@sha256:4013ec28ccf6344d7ae24554743a116d7f61124b98858f5646a401d5c5df12e2' \
  'ghcr.io/immich-app/immich-server:v3.2.2@sha256:79cc1623323d5894922686d8743b4780181428f98eecbfb58ce12c41ef02d1ea'

# Settings
env_file
variables \
  IMMICH_OAUTH_CLIENT_ID 'application id of the login with Entra ID' \
  IMMICH_OAUTH_CLIENT_SECRET 'client secret of the login with Entra ID' \
  IMMICH_OAUTH_ISSUER_URL 'issuer of the login, https://login.microsoftonline.com/TENANT/v2.0' \
  DOMAINNAME 'base domain of every public name' \
  IMMICH_DB_PASSWORD 'password of the database user immich' \
  IMMICH_REDIS_PASSWORD 'password of Valkey' \
  NOTIFICATIONS_EMAIL_FROM 'sender of mail about backups' \
  NOTIFICATIONS_EMAIL_TO 'receiver of mail about backups' \
  NOTIFICATIONS_EMAIL_HOST 'mail server' \
  NOTIFICATIONS_EMAIL_PORT 'port of the mail server for STARTTLS, such as 587' \
  NOTIFICATIONS_EMAIL_DOMAIN 'domain that the sender says it is' \
  NOTIFICATIONS_EMAIL_USERNAME 'user at the mail server' \
  DB_ENC_PASSPHRASE 'passphrase that encrypts the database dumps' \
  NOTIFICATIONS_EMAIL_PASSWORD 'password at the mail server' \
  RENDER_GID 'group id of the GPU: stat -c %g /dev/dri/renderD128'
configuration

# Accounts
group private-photos 3202
user svc-app-immich 3106 private-photos 3202

# Directories and files
directory /mnt/archive-pool/private/photos/immich
on_pool /mnt/archive-pool/private/photos/immich archive-pool
owner /mnt/archive-pool/private/photos/immich 3106:3202 immich-init
writable /mnt/archive-pool/private/photos/immich
space /mnt/archive-pool/private/photos/immich 1024
directory ./data/model-cache or-created
owner ./data/model-cache 3106:3202 immich-init
writable ./data/model-cache
space ./data/model-cache 1024
directory ./backups/db-backup or-created
owner ./backups/db-backup 3106:3202 immich-init
writable ./backups/db-backup
space ./backups/db-backup 1024
directory ./data/config or-created
owner ./data/config 3106:3202 immich-init
mode ./data/config 0750 immich-init
writable ./data/config
space ./data/config 1024
present ./config
directory ./data/db or-created
writable ./data/db
space ./data/db 1024

# Backups
backed_up ./data/db ./backups/db-backup

# Devices
device /dev/dri 'immich-machine-learning, immich-server'
device_group /dev/dri RENDER_GID

# Names of containers
container_names \
  immich-init immich-init \
  immich-db immich-db \
  immich-redis immich-redis \
  immich-db-backup immich-db-backup \
  immich-db-exporter immich-db-exporter \
  immich-machine-learning immich-machine-learning \
  immich-server immich-server

printf '%s ok, %s failed, %s not known\n' "$passed" "$failed" "$unknown"
[ "$failed" -eq 0 ]
