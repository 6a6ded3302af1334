import type { ComposeDocument } from '../../compose/compose-model.ts';
import { Text } from '../../core/text.ts';
import { call, type PreflightPart } from './part.ts';

/** Nobody else has a container of the same name. */
export function namesPart({ services }: ComposeDocument): PreflightPart {
  const names = Object.entries(services).flatMap(([service, { container_name: name }]) =>
    name === undefined || Text.isText(name) ? [] : [`  ${call(name, service)}`],
  );
  const calls = names.length === 0 ? [] : [['container_names', ...names].join(' \\\n')];
  return { title: 'Names of containers', functions: FUNCTIONS, calls };
}

const FUNCTIONS = String.raw`# Each name is followed by the service that wants it.
container_names() {
  if [ -z "$engine_answers" ] || [ -z "$project" ]; then
    unsure 'the names of containers' 'Docker Engine has to answer first, and Docker Compose to read .env'
    return
  fi
  containers=$(docker ps --all --format '{{.Names}} {{.Label "com.docker.compose.project"}}/{{.Label "com.docker.compose.service"}}' 2>/dev/null)
  taken=
  while [ $# -gt 0 ]; do
    holder=$(printf '%s\n' "$containers" | NAME=$1 awk '$1 == ENVIRON["NAME"] { print "by " $2 }')
    case $holder in
      '' | "by $project/$2") ;;
      *) taken="$taken $1" ;;
    esac
    shift 2
  done
  if [ -z "$taken" ]; then ok 'no container of others has a name of this stack'
  else fail "containers of others are named$taken" 'remove or rename them: docker rm, docker rename'; fi
}`;
