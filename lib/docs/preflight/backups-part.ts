import type { BindFacts } from './bind-facts.ts';
import { call, type PreflightPart } from './part.ts';

/** Data of which there are backups is there. */
export function backupsPart(binds: readonly BindFacts[]): PreflightPart {
  const calls = binds.flatMap(({ path, directory }) =>
    directory?.backupsOf === undefined ? [] : [call('backed_up', directory.backupsOf, path)],
  );
  return { title: 'Backups', functions: FUNCTIONS, calls };
}

const FUNCTIONS = String.raw`# Whether a directory holds anything; a dataset may show .zfs.
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
}`;
