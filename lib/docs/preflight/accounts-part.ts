import type { Account } from '../../core/account.ts';
import { call, type PreflightPart } from './part.ts';

/** The accounts that own what is mounted have the same names and ids on the host. */
export function accountsPart(accounts: readonly Account[]): PreflightPart {
  const calls = accounts.flatMap(({ user, uid, group, gid }) => [
    call('group', group, gid),
    call('user', user, uid, group, gid),
  ]);
  return { title: 'Accounts', functions: FUNCTIONS, calls: [...new Set(calls)] };
}

const FUNCTIONS = String.raw`# The entry of a name or an id in one of the databases passwd and group.
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
}`;
