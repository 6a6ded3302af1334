import type { ComposeDocument } from '../../compose/compose-model.ts';
import { missingMessage } from '../../compose/interpolation.ts';
import { shellWord } from '../../core/shell-word.ts';
import type { Variable } from '../../core/variable.ts';
import { call, type PreflightPart } from './part.ts';

/** `.env` is there and closed to others, has every variable that must be set, and suits compose.yaml. */
export function settingsPart({ secrets = {} }: ComposeDocument, variables: readonly Variable[]): PreflightPart {
  const needed = new Map<string, string>();
  for (const one of variables) if (one.kind !== 'optional') needed.set(one.name, missingMessage(one));
  for (const [key, { environment: name }] of Object.entries(secrets)) {
    if (typeof name === 'string' && !needed.has(name)) needed.set(name, `the secret ${key}`);
  }
  const pairs = [...needed].map(([name, purpose]) => `  ${shellWord(name)} ${shellWord(purpose)}`);
  return {
    title: 'Settings',
    functions: [...(needed.size === 0 ? [] : [VARIABLES]), CONFIGURATION].join('\n\n'),
    calls: [...(needed.size === 0 ? [] : ['env_file', ['variables', ...pairs].join(' \\\n')]), call('configuration')],
  };
}

const VARIABLES = String.raw`env_file() {
  if [ ! -f .env ]; then
    fail 'there is no .env' 'copy .env.example to .env and fill it in, or decrypt secret.sops.env to it'
  elif [ -n "$(find -H .env -prune -perm -004)" ]; then
    fail '.env can be read by every user of this host' 'chmod 600 .env, and change the secrets if others may have read them'
  else
    ok '.env is there, and closed to others'
  fi
}

# Compose reads .env here, as it will for the deployment: nobody else knows its quotes, comments and escapes. It is asked
# for the word "set", never for a value, and without what this shell happens to have of the same names.
what_is_set() (
  probe=
  while [ $# -gt 0 ]; do
    unset "$1"
    probe="$probe x_$1: '\${$1:+set}',"
    shift 2
  done
  printf 'services: { probe: { image: probe, environment: {%s } } }\n' "$probe" |
    docker compose --project-directory . --env-file .env -f - config 2>/dev/null
)

# Each name is followed by what it is for.
variables() {
  settings=wrong
  if [ -z "$compose_answers" ]; then
    unsure 'the variables in .env' 'Docker Compose has to be there first, and recent enough'
  elif [ ! -r .env ]; then
    unsure 'the variables in .env' 'it has to be there first, and readable to this user'
  elif ! answer=$(what_is_set "$@"); then
    fail '.env is not what Compose can read' 'docker compose config --quiet names the line (and may show some of it)'
  else
    settings=right
    while [ $# -gt 0 ]; do
      case $answer in
        *" x_$1: set"*) ok "$1 is set" ;;
        *)
          settings=wrong
          fail "$1 is missing or empty" "set it in .env: $2"
          ;;
      esac
      shift 2
    done
  fi
}`;

const CONFIGURATION = String.raw`configuration() {
  if [ -z "$compose_answers" ]; then
    unsure 'what Compose says of compose.yaml' 'Docker Compose has to be there first, and recent enough'
  elif docker compose --project-directory . -f compose.yaml config --quiet >/dev/null 2>&1; then
    ok 'Compose accepts compose.yaml'
  elif [ "${'$'}{settings:-right}" = wrong ]; then
    unsure 'what Compose says of compose.yaml' 'put .env right first'
  else
    fail 'Compose refuses compose.yaml' 'docker compose config --quiet says why (and may show a value)'
  fi
}`;
