/**
 * The shell script that reads an encrypted dump where its tools and its passphrase are: in the container of the backup.
 *
 * `sh -c SCRIPT sh look DIRECTORY NAME VARIABLE` prints what the dump NAME is, a fact in a line: whether its checksum fits
 * (`checksum right`), how decryption and decompression ended (`decrypted 0`, `unpacked 0`, `passphrase wrong`), the Postgres it is from
 * (`server 18.1`), how many rows each table has (`rows 12 public.asset`), and whether its end is there (`end 1`).
 *
 * `sh -c SCRIPT sh sql DIRECTORY NAME VARIABLE` prints the SQL that restores it, in one transaction that ends with the dump: what is
 * cut off on the way is not committed. Extensions bring what they require, whatever their order; the search path is that of
 * Immich's documentation.
 *
 * VARIABLE names the variable that holds the passphrase, or, with `_FILE`, the file that does.
 */
// `${'$'}` stands for a dollar sign before a brace, which would begin a substitution of JavaScript.
export const readDump: string = String.raw`set -eu
LC_ALL=C
export LC_ALL
name=$3
cd "$2"
eval "passphrase=\${$4-} file=\${${'$'}{4}_FILE-}"
[ -z "$file" ] || passphrase=$(cat "$file")
GNUPGHOME=$(mktemp -d)
export GNUPGHOME
trap 'rm -rf "$GNUPGHOME"' EXIT

decrypt() {
  printf '%s\n' "$passphrase" | gpg --batch --quiet --no-tty --no-autostart --pinentry-mode loopback --passphrase-fd 0 \
    --status-fd 4 --decrypt "$name" 2>/dev/null 4>"$GNUPGHOME/status"
}

check() {
  for kind in sha256 sha1 md5; do
    [ -f "$name.$kind" ] || continue
    if [ "$("${'$'}{kind}sum" <"$name" | cut -d ' ' -f 1)" = "$(cut -d ' ' -f 1 <"$name.$kind")" ]; then
      echo 'checksum right'
    else
      echo 'checksum wrong'
    fi
  done
}

# The awk prints at the end alone, so that no line is torn by those of the others.
look() {
  {
    { decrypt && status=0 || status=$?; echo "decrypted $status" >&3; } |
      { zstd -dcq 2>/dev/null && status=0 || status=$?; echo "unpacked $status" >&3; } |
      awk '
        copies && $0 == "\\." { copies = 0; next }
        copies { rows[tables]++; next }
        /^COPY .* FROM stdin;$/ {
          copies = 1
          table = substr($0, 6)
          sub(/( \(.*\))? FROM stdin;$/, "", table)
          names[++tables] = table
          next
        }
        server == "" && /^-- Dumped from database version / { server = $6 }
        $0 == "-- PostgreSQL database dump complete" { whole = 1 }
        END {
          print "server " server
          print "end " whole + 0
          for (i = 1; i <= tables; i++) print "rows " rows[i] + 0 " " names[i]
        }
      '
  } 3>&1
  # With the right one gpg comes as far as text, or to its own checksum, which then is wrong.
  if grep -q ' DECRYPTION_FAILED' "$GNUPGHOME/status" && ! grep -q -e ' PLAINTEXT' -e ' BADMDC' "$GNUPGHOME/status"; then
    echo 'passphrase wrong'
  fi
}

sql() {
  echo 'BEGIN;'
  decrypt | zstd -dcq | awk '
    copies { if ($0 == "\\.") copies = 0; print; next }
    /^COPY .* FROM stdin;$/ { copies = 1 }
    /^CREATE EXTENSION .*;$/ && !/ CASCADE;$/ { sub(/;$/, " CASCADE;") }
    /^SELECT pg_catalog.set_config\(.search_path., .., false\);$/ {
      quote = substr($0, 30, 1)
      $0 = "SELECT pg_catalog.set_config(" quote "search_path" quote ", " quote "public, pg_catalog" quote ", true);"
    }
    $0 == "-- PostgreSQL database dump complete" { whole = 1 }
    { print }
    END {
      if (whole) print "COMMIT;"
      else print "\nROLLBACK; SELECT the_dump_ended_early;"
    }
  '
}

case $1 in
  look) check && look ;;
  sql) sql ;;
esac
`;
