import { readByteSize } from '../../compose/values/byte-size.ts';
import type { BindFacts } from './bind-facts.ts';
import { call, type PreflightPart } from './part.ts';

const MIB = 1024n ** 2n;

/** What is mounted from the host is there, on the right pool, of the right owner and mode, writable and not full. */
export function pathsPart(binds: readonly BindFacts[], files: readonly string[]): PreflightPart {
  return {
    title: 'Directories and files',
    functions: FUNCTIONS,
    calls: [...binds.flatMap(callsFor), ...files.map((file) => call('present', file))],
  };
}

function callsFor({ path, varies, mustExist, isWritten, giver, directory }: BindFacts): readonly string[] {
  if (varies) return mustExist ? [call('unnamed', path)] : [];
  if (directory === undefined) return mustExist ? [call('present', path)] : [];
  const { owner, mode, pool, freeSpace = '1g' } = directory;
  const wanted = (readByteSize(freeSpace).value ?? 0n) / MIB;
  return [
    call('directory', path, ...(mustExist ? [] : ['or-created'])),
    ...(pool !== undefined && path.startsWith('/') ? [call('on_pool', path, pool)] : []),
    ...(owner === undefined || giver === undefined ? [] : [call('owner', path, owner, giver)]),
    ...(mode === undefined || giver === undefined ? [] : [call('mode', path, mode, giver)]),
    ...(isWritten ? [call('writable', path), call('space', path, String(wanted))] : []),
  ];
}

const FUNCTIONS = String.raw`# Whether a path cannot be seen: a directory on the way to it is closed to this user.
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
        fail "$1 belongs to $now, not to $2, and $kind keeps no owners" "mount it with uid=${'$'}{2%:*},gid=${'$'}{2#*:}"
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
}`;
