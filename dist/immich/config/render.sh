# Puts the values of environment variables into a template in YAML or JSON.
#
#   sh render.sh TEMPLATE TARGET UID:GID [MODE]
#
# Each placeholder, a dollar sign and NAME in braces, stands inside a double-quoted scalar of the template and becomes
# the value of the environment variable NAME, escaped so that a reader gives back its very bytes. TARGET (mode 0440, or
# a stricter one) is replaced by rename, or left alone when it is right already. On failure it stays as it was.
# No value is printed.
#
# The variables of this script begin with render_, so that they hide none of the environment.
set -eu

# Says what is wrong, and what can be done about it.
fail() {
  printf 'render.sh: %s\n  %s\n' "$1" "$2" >&2
  exit 1
}

usage() {
  printf 'render.sh: %s\nusage: sh render.sh TEMPLATE TARGET UID:GID [MODE]\n' "$1" >&2
  exit 2
}

[ $# -eq 3 ] || [ $# -eq 4 ] || usage "takes 3 or 4 arguments, got $#"
render_template=$1
render_target=$2
render_owner=$3
render_mode=0440
[ $# -eq 3 ] || render_mode=$4

[ -n "$render_template" ] || usage 'TEMPLATE is empty'
[ -n "$render_target" ] || usage 'TARGET is empty'
case $render_owner in
  *[!0-9:]* | :* | *: | *:*:*) usage "the owner $render_owner is not of the form UID:GID, in digits" ;;
  *:*) ;;
  *) usage "the owner $render_owner is not of the form UID:GID, in digits" ;;
esac
case $render_mode in
  [04][04]0 | 0[04][04]0) ;;
  *) usage "the mode $render_mode is not 0440 or stricter" ;;
esac
# A name such as -x would be taken for an option.
case $render_template in /*) ;; *) render_template=./$render_template ;; esac
case $render_target in /*) ;; *) render_target=./$render_target ;; esac

[ -f "$render_template" ] ||
  fail "the template $render_template is missing or no file" 'check the mount that holds it'
# The full stop keeps the newlines at the end, which a command substitution would drop.
render_text=$(cat "$render_template" && echo .) ||
  fail "the template $render_template can't be read" 'check its owner and mode, and those of its directory'
render_text=${render_text%.}
[ -n "$render_text" ] || fail "the template $render_template is empty" 'write it again'
printf '%s' "$render_text" | cmp -s - "$render_template" ||
  fail "the template $render_template holds a NUL byte, or has just changed" 'write it again, as text'

render_directory=$(dirname "$render_target")
render_new=$render_directory/.$(basename "$render_target").new
[ -d "$render_directory" ] ||
  fail "there is no directory $render_directory to write to" 'create it on the host, or check the mount'
if [ -L "$render_target" ]; then
  fail "$render_target is a link, and secrets are not written through links" 'remove it'
elif [ -d "$render_target" ]; then
  fail "$render_target is a directory, as Docker makes one for a missing file" 'stop the stack and remove it'
elif [ -e "$render_target" ] && [ ! -f "$render_target" ]; then
  fail "$render_target is not a regular file" 'remove it'
fi

# What a killed run left holds secrets. It is removed, not opened: it could be a link.
if [ -e "$render_new" ] || [ -L "$render_new" ]; then
  rm -f "$render_new" || fail "can't clear away $render_new, left by an earlier run" 'remove it'
fi

# Prints the rendered text and a line with a full stop, or, with status 3, what is wrong with template and variables.
render_status=0
render_result=$(printf '%s' "$render_text" | LC_ALL=C awk '
BEGIN {
  own = " IFS LC_ALL LINENO OLDPWD OPTIND PPID PWD RANDOM SHLVL _ "
  for (i = 1; i < 256; i++) {
    c = sprintf("%c", i)
    code[c] = i
    escape[c] = i < 32 || i == 127 ? sprintf("\\u%04X", i) : c
  }
  escape["\t"] = "\\t"
  escape["\n"] = "\\n"
  escape["\r"] = "\\r"
  escape["\""] = "\\\""
  escape["\\"] = "\\\\"
}

# The value as it stands between double quotes, "" when it is not UTF-8. In chunks, since awk copies what it joins.
function escaped(value,    at, chunk, i, c, byte, more, least, point, char, part, all) {
  for (at = 1; at <= length(value); at += 256) {
    chunk = substr(value, at, 256)
    part = ""
    for (i = 1; i <= length(chunk); i++) {
      c = substr(chunk, i, 1)
      byte = code[c]
      if (more) {
        if (byte < 128 || byte > 191) return ""
        point = point * 64 + byte - 128
        char = char c
        if (--more) continue
        if (point < least || point > 1114111 || (point >= 55296 && point <= 57343)) return ""
        part = part readable(point, char)
      } else if (byte < 128) part = part escape[c]
      else {
        if (byte < 192 || byte > 247) return ""
        more = byte < 224 ? 1 : byte < 240 ? 2 : 3
        least = more == 1 ? 128 : more == 2 ? 2048 : 65536
        point = byte - (more == 1 ? 192 : more == 2 ? 224 : 240)
        char = c
      }
    }
    all = all part
  }
  return more ? "" : all
}

# YAML readers refuse, drop or fold C1 controls, line and paragraph separators, byte order marks and non-characters.
function readable(point, char) {
  if (point < 160 || point == 8232 || point == 8233 || point == 65279 || point == 65534 || point == 65535)
    return sprintf("\\u%04X", point)
  return char
}

function problem(text) { problems = problems "  " text "\n" }

function value(name) {
  if (name in known) return known[name]
  known[name] = ""
  if (index(own, " " name " ") || index(name, "render_") == 1)
    problem(name " (line " NR ") is a variable that the shell changes: choose another name")
  else if (!(name in ENVIRON) || ENVIRON[name] == "")
    problem(name " (line " NR ") is missing or empty: set it in the environment of this container")
  else {
    known[name] = escaped(ENVIRON[name])
    if (known[name] == "") problem(name " (line " NR ") is not valid UTF-8: give it a value that is text")
  }
  return known[name]
}

# Whether what is written after this text stands in a double-quoted scalar, and not behind a backslash. A quotation
# mark (\047 is the single one) begins a scalar only where one can begin; elsewhere it is a character like others.
function quoted(text,    mark, end) {
  gsub(/\\./, "", text)
  while (match(text, /(^ *([-?] +)*|[:,[{] *)["\047]/)) {
    mark = substr(text, RSTART + RLENGTH - 1, 1)
    text = substr(text, RSTART + RLENGTH)
    end = index(text, mark)
    if (end == 0) return mark == "\"" && !index(text, "\\")
    text = substr(text, end + 1)
  }
  return 0
}

/^ *#/ {
  out[NR] = $0
  next
}

{
  rest = $0
  before = line = ""
  while ((at = index(rest, "$" "{")) > 0) {
    before = before substr(rest, 1, at - 1)
    line = line substr(rest, 1, at - 1)
    rest = substr(rest, at + 2)
    end = index(rest, "}")
    name = substr(rest, 1, end - 1)
    if (end == 0 || name !~ /^[A-Za-z_][A-Za-z0-9_]*$/) {
      problem("line " NR " has a dollar sign and a brace that begin no placeholder: write \\u0024{ for a literal one")
      break
    }
    if (!quoted(before)) problem("line " NR " has the placeholder " name " outside double quotes: quote it")
    line = line value(name)
    rest = substr(rest, end + 1)
  }
  if (before != "" && quoted(before rest)) problem("line " NR " has double quotes that do not close: end them on that line")
  out[NR] = line rest
}

END {
  if (problems) {
    printf "%s", problems
    exit 3
  }
  for (i = 1; i <= NR; i++) print out[i]
  print "."
}
') || render_status=$?
case $render_status:$render_result in
  0:*'
.') ;;
  3:*)
    printf "render.sh: can't render %s, so %s stays as it was\n%s\n" \
      "$render_template" "$render_target" "$render_result" >&2
    exit 1
    ;;
  *)
    fail "awk ended early with status $render_status, so $render_target stays as it was" \
      'check that the image has a working awk, and the memory limit of this container'
    ;;
esac

has_owner_and_mode() {
  [ -n "$(find "$1" -user "${render_owner%:*}" -group "${render_owner#*:}" -perm "$render_mode" 2>/dev/null)" ]
}

# What watches the file stays calm when nothing has changed.
if has_owner_and_mode "$render_target" &&
  printf '%s' "${render_result%.}" | cmp -s - "$render_target" 2>/dev/null; then
  printf 'render.sh: %s is right already\n' "$render_target"
  exit 0
fi

# Fills the new file, which is open for that already. It stays empty until nobody else can open it.
write_new() {
  # In this order: after chown the file is another user's, and chmod would need the capability FOWNER.
  chmod "$render_mode" "$render_new" ||
    fail "can't set mode $render_mode on $render_new, so $render_target stays as it was" \
      'check that the file system keeps modes (a ZFS dataset with aclmode=restricted does not)'
  chown -h "$render_owner" "$render_new" ||
    fail "can't give $render_new to $render_owner, so $render_target stays as it was" \
      'check that cap_add has CHOWN, and that the file system keeps owners (NFS with root_squash and SMB do not)'
  has_owner_and_mode "$render_new" ||
    fail "$render_new did not take owner $render_owner and mode $render_mode, so $render_target stays as it was" \
      'mount its file system (SMB, exFAT) on the host with the uid, gid and file mode that the service needs'
  # Some file systems tell only now that they are full. Nor may a power failure leave a file without content.
  printf '%s' "${render_result%.}" >&3 && dd if=/dev/null conv=fsync >&3 2>/dev/null
}

drop() { rm -f "$render_new" 2>/dev/null || :; }
trap drop EXIT
trap 'exit 1' HUP INT TERM
umask 077
set -C
write_new 3>"$render_new" ||
  fail "can't write $render_new, so $render_target stays as it was" \
    'check that the mount is writable and not full; if another user owns the directory, cap_add needs DAC_OVERRIDE'
mv -f "$render_new" "$render_target" ||
  fail "can't rename $render_new to $render_target, which stays as it was" \
    'mount the directory, not the file; it must be writable, and not sticky'
printf 'render.sh: %s is rendered anew\n' "$render_target"
