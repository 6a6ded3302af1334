import type { ComposeDocument, ServiceModel } from '../../compose/compose-model.ts';
import { readDeviceText } from '../../compose/values/device-text.ts';
import { hasVariable, readableText } from '../../core/readable-text.ts';
import { Text } from '../../core/text.ts';
import type { ResolvedValue } from '../../core/values.ts';
import { Variable } from '../../core/variable.ts';
import { call, type PreflightPart } from './part.ts';

type Data = { readonly [key: string]: ResolvedValue | undefined };

/** Device nodes are there, and a group that their services are in may open them. */
export function devicesPart(document: ComposeDocument): PreflightPart {
  const users = new Map<string, string[]>();
  const groups = new Set<string>();
  const onNvidia: string[] = [];
  for (const [name, service] of Object.entries(document.services)) {
    if (asksNvidia(service)) onNvidia.push(name);
    const ids = listOf(service, 'group_add').map(groupWord);
    for (const device of listOf(service, 'devices').map(sourceOf)) {
      // Others are names of CDI, which the engine resolves.
      if (device?.startsWith('/') !== true) continue;
      users.set(device, [...(users.get(device) ?? []), name]);
      const known = ids.filter((id) => id !== undefined);
      if (known.length > 0 && known.length === ids.length && !hasVariable(device))
        groups.add(call('device_group', device, ...known));
    }
  }
  return {
    title: 'Devices',
    functions: [
      ...(users.size === 0 ? [] : [DEVICE]),
      ...(groups.size === 0 ? [] : [GROUP]),
      ...(onNvidia.length === 0 ? [] : [NVIDIA]),
    ].join('\n\n'),
    calls: [
      ...[...users].map(([device, names]) => deviceCall(device, names.join(', '))),
      ...groups,
      ...(onNvidia.length === 0 ? [] : [call('nvidia', onNvidia.join(', '))]),
    ],
  };
}

function deviceCall(device: string, users: string): string {
  if (!hasVariable(device)) return call('device', device, users);
  return call(
    'unsure',
    device,
    `its name is in .env, so see for yourself that it is there: ${users} cannot start without it`,
  );
}

function listOf(service: ServiceModel, attribute: string): readonly ResolvedValue[] {
  const value = (service as Data)[attribute];
  return Array.isArray(value) ? value : [];
}

function sourceOf(device: ResolvedValue): string | undefined {
  if (Text.isText(device)) return readDeviceText(readableText(device)).value?.source;
  if (typeof device !== 'object' || device === null) return readDeviceText(String(device)).value?.source;
  const { source } = device as Data;
  return typeof source === 'string' ? source : undefined;
}

// A number as it is, a variable by its name, with its default; names of groups are those of the image.
function groupWord(group: ResolvedValue): string | undefined {
  if (!Text.isText(group)) return /^\d+$/.test(String(group)) ? String(group) : undefined;
  const [only, ...more] = group.parts;
  if (!Variable.isVariable(only) || more.length > 0) return undefined;
  return only.kind === 'optional' ? `${only.name}:-${only.fallback ?? ''}` : only.name;
}

// What names no driver, the engine hands to that of NVIDIA wherever a graphics card is asked for.
function asksNvidia({ deploy, ...service }: ServiceModel): boolean {
  const { gpus, runtime } = service as Data;
  if (runtime === 'nvidia' || gpus === 'all') return true;
  const { reservations } = (deploy?.['resources'] ?? {}) as { readonly reservations?: Data };
  return requests(gpus).some(isOfNvidia) || requests(reservations?.['devices']).filter(isForGraphics).some(isOfNvidia);
}

function requests(list: ResolvedValue | undefined): readonly Data[] {
  return Array.isArray(list) ? (list as readonly Data[]) : [];
}

function isOfNvidia({ driver }: Data): boolean {
  return driver === undefined || driver === 'nvidia';
}

function isForGraphics({ driver, capabilities }: Data): boolean {
  return driver === 'nvidia' || (Array.isArray(capabilities) && capabilities.includes('gpu'));
}

const DEVICE = String.raw`device() {
  if [ -e "$1" ]; then ok "$1 is there"
  else fail "there is no $1" "load its driver, or pass it through to this machine; without it $2 cannot start"; fi
}`;

const NVIDIA = String.raw`nvidia() {
  if command -v nvidia-container-runtime-hook >/dev/null 2>&1; then ok 'the NVIDIA Container Toolkit is there'
  else fail 'there is no NVIDIA Container Toolkit' "install it, and NVIDIA's driver; without it $1 cannot start"; fi
}`;

const GROUP = String.raw`# The value of a variable, as Compose reads it; it is compared, never printed.
value_of() (
  unset "${'$'}{1%%:*}"
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
}`;
