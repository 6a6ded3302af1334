/** How `preflight.sh` begins: what it is, and how it tells what it found. */
export function preflightHead(stack: string, source: string): string {
  return `# Says whether this host is ready for the stack ${stack}. Run it on the host, beside compose.yaml, before each deployment:
#
#   sh preflight.sh
#
# It only reads, and prints no value of .env. Each check is a line: ok, FAIL with what to do, or ? with why it cannot be
# known. The exit status is 1 where a check fails, and 2 where nothing could be checked.
#
# Generated from ${source} by cdk-compose: change that and run \`npm run synth\`.
${BODY}`;
}

/** How it ends. */
export const preflightEnd = String.raw`printf '%s ok, %s failed, %s not known\n' "$passed" "$failed" "$unknown"
[ "$failed" -eq 0 ]
`;

const BODY = String.raw`set -u
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
}`;
