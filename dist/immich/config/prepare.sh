# Gives mounted directories, and everything below them, to the users that work there.
#
#   sh prepare.sh UID:GID MODE PATH [UID:GID MODE PATH ...]
#
# MODE is set on PATH itself, - sets none. Only what is wrong is touched. Links are given, never followed.
set -eu
# Messages of the system are read below.
LC_ALL=C
export LC_ALL

usage() {
  printf 'prepare.sh: %s\nusage: sh prepare.sh UID:GID MODE PATH [UID:GID MODE PATH ...]\n' "$1" >&2
  exit 2
}

# Says what is wrong, and what can be done about it.
complain() {
  printf 'prepare.sh: %s\n  %s\n' "$1" "$2" >&2
  return 1
}

check_arguments() {
  [ $# -ge 3 ] || usage 'takes an owner, a mode and a path, once or more'
  while [ $# -gt 0 ]; do
    [ $# -ge 3 ] || usage "an owner, a mode and a path belong together, but the last are: $*"
    case $1 in
      *[!0-9:]* | :* | *: | *:*:*) usage "the owner $1 is not of the form UID:GID, in digits" ;;
      *:*) ;;
      *) usage "the owner $1 is not of the form UID:GID, in digits" ;;
    esac
    case $2 in
      - | [0-7][0-7][0-7] | [0-7][0-7][0-7][0-7]) ;;
      *) usage "the mode $2 is neither octal, such as 0750, nor -" ;;
    esac
    [ -n "$3" ] || usage 'a PATH is empty'
    shift 3
  done
}

# One walk, which does not stop at file systems mounted below, since child datasets belong to the path, but stays out of
# the snapshots of ZFS, which nobody can change. It counts by batches, since a name may hold a newline.
# shellcheck disable=SC2016
walk() {
  find "$path" -type d -name .zfs -prune -o \
    \( ! -user "$user" -o ! -group "$group" \) -exec sh -c 'echo "+given $#"; chown -h "$0" "$@"' "$owner" {} + -o \
    -exec sh -c 'echo "+right $#"' sh {} + 2>&1
}

# What vanishes between being seen and being given is no failure: a service may be at work.
only_vanished() {
  printf '%s\n' "$log" | awk '
    $1 == "+given" || $1 == "+right" { next }
    / No such file or directory$/ { vanished = 1; next }
    { other = 1 }
    END { exit other || !vanished }
  '
}

count() {
  printf '%s\n' "$log" | awk -v word="$1" '$1 == word { sum += $2 } END { print sum + 0 }'
}

# Says which entries failed, the first five of them, and what can be done about it.
explain() {
  printf '%s\n' "$log" | awk '
    $1 == "+given" || $1 == "+right" { next }
    ++failed <= 5
    END { if (failed > 5) print "... and " failed - 5 " more" }
  ' >&2
  case $log in
    *'Read-only file system'*) advice='mount it without :ro, and check that it is writable on the host' ;;
    *'Input/output error'*) advice='the disk or the pool fails: look at dmesg and zpool status before anything else' ;;
    *'Permission denied'* | *'Operation not permitted'*)
      advice='cap_add needs CHOWN and DAC_READ_SEARCH; NFS with root_squash and immutable files refuse it, too'
      ;;
    *) advice='see the message above' ;;
  esac
  complain "could not give all of $path to $owner" "$advice"
}

top_is() {
  [ -n "$(find "$path" -prune "$@")" ]
}

# Mode and special bits can be set without the capabilities FOWNER and FSETID while the directory is our own.
set_mode() {
  if chown -h 0:0 "$path" && chmod "$mode" "$path" && chown -h "$owner" "$path" && top_is -perm "$mode"; then
    return
  fi
  top_is -user "$user" -group "$group" || chown -h "$owner" "$path" || :
  complain "could not set mode $mode on $path" \
    'set it on the host and give - here, if its file system refuses modes (ZFS with aclmode=restricted, SMB, exFAT)'
}

prepare() {
  owner=$1 user=${1%:*} group=${1#*:} mode=$2 path=$3
  # A name such as -x would be taken for an option.
  case $path in /*) ;; *) path=./$path ;; esac
  if [ -L "$path" ]; then
    complain "$path is a link" 'mount the directory that it leads to'
  elif [ ! -e "$path" ]; then
    complain "$path does not exist" 'create it on the host, or mount it into this container'
  elif [ ! -d "$path" ]; then
    complain "$path is not a directory" 'mount the directory that holds it'
  fi || return

  walked=0
  log=$(walk) || walked=$?
  if [ "$walked" -gt 1 ] || { [ "$walked" -eq 1 ] && ! only_vanished; }; then
    explain
    return
  fi
  given=$(count +given)
  total=$((given + $(count +right)))
  if ! top_is -user "$user" -group "$group"; then
    complain "$path did not take the owner $owner, as its file system (SMB, exFAT) keeps none" \
      "mount it on the host with the options uid=$user,gid=$group"
    return
  fi

  did=
  [ "$given" -eq 0 ] || did="$given of $total entries given to $owner"
  if [ "$mode" != - ] && ! top_is -perm "$mode"; then
    set_mode || return
    did="${did:+$did, }mode set to $mode"
  fi
  printf '%s: %s\n' "$path" "${did:-already right}"
}

check_arguments "$@"
for tool in awk chmod chown find sh; do
  command -v "$tool" >/dev/null || complain "there is no $tool in $PATH" 'use an image that has it, such as busybox'
done
status=0
while [ $# -gt 0 ]; do
  prepare "$1" "$2" "$3" || status=1
  shift 3
done
exit "$status"
