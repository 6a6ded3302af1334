import type { ComposeDocument, PortModel } from '../../compose/compose-model.ts';
import { Text } from '../../core/text.ts';
import { call, type PreflightPart } from './part.ts';

/** Nobody else listens on the ports that are published. */
export function portsPart(document: ComposeDocument): PreflightPart {
  const calls = Object.entries(document.services).flatMap(([name, { ports = [] }]) =>
    ports.flatMap((port) => callFor(name, port)),
  );
  return { title: 'Ports', functions: FUNCTIONS, calls };
}

function callFor(service: string, { published, host_ip: address, protocol = 'tcp' }: PortModel): readonly string[] {
  if (published === undefined || Text.isText(published) || !['tcp', 'udp'].includes(protocol)) return [];
  const [first = '', last = first] = String(published).split('-');
  if (!/^[1-9]\d*$/.test(first)) return [];
  return [call('port', protocol, first, last, addressInProc(address), service)];
}

// As the kernel prints an address of IPv4; nothing for any other, which then is taken for every address.
function addressInProc(address: string | Text | undefined): string {
  const parts = typeof address === 'string' && /^\d+(?:\.\d+){3}$/.test(address) ? address.split('.') : [];
  const hex = parts.map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase());
  const joined = hex.toReversed().join('');
  return joined === '00000000' ? '' : joined;
}

const FUNCTIONS = String.raw`# The first port of a range that somebody listens on, at an address or at all of them. Addresses and ports are in
# hexadecimal there; state 0A is a listener of TCP, 07 a socket of UDP.
taken() {
  cat "/proc/net/$1" "/proc/net/${'$'}{1}6" 2>/dev/null |
    STATE=$([ "$1" = udp ] && echo 07 || echo 0A) FIRST=$2 LAST=$3 ADDRESS=$4 awk '
      function decimal(hex,    i, n) {
        for (i = 1; i <= length(hex); i++) n = n * 16 + index("0123456789ABCDEF", substr(hex, i, 1)) - 1
        return n
      }
      $4 == ENVIRON["STATE"] {
        split($2, place, ":")
        port = decimal(place[2])
        if (port < ENVIRON["FIRST"] + 0 || port > ENVIRON["LAST"] + 0) next
        if (ENVIRON["ADDRESS"] != "" && place[1] !~ /^0+$/ && place[1] != ENVIRON["ADDRESS"]) next
        print port
        exit
      }
    '
}

# A port that its own service publishes already is free for it.
port() {
  what="the port $2 ($1)"
  [ "$2" = "$3" ] || what="the ports $2 to $3 ($1)"
  busy=$(taken "$1" "$2" "$3" "$4")
  if [ -z "$busy" ] && [ -r "/proc/net/$1" ]; then ok "nobody uses $what"
  elif [ -z "$engine_answers" ] || [ -z "$project" ]; then unsure "$what" "see who uses it: ss -lnp 'sport = :$2'"
  elif docker ps --filter "publish=$busy/$1" --format '{{.Label "com.docker.compose.project"}}/{{.Label "com.docker.compose.service"}}' 2>/dev/null |
    grep -qxF "$project/$5"; then
    ok "$5 uses $what already"
  else fail "$what: somebody else uses $busy" "stop that, or publish $5 elsewhere: ss -lnp 'sport = :$busy'"; fi
}`;
