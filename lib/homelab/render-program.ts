/**
 * The program in awk by which `render.sh` puts the values of the environment into a template.
 *
 * It prints the rendered text and a line with a full stop, or, with status 3, a line for each thing that is wrong with
 * the template or a variable. It prints values only as part of the text. It holds no single quote: it stands between two.
 */
export const renderProgram: string = String.raw`
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
`;
