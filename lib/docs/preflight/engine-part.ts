import type { ComposeDocument } from '../../compose/compose-model.ts';
import { shellWord } from '../../core/shell-word.ts';
import { neededVersions } from './needed-versions.ts';
import { call, type PreflightPart } from './part.ts';

/** Docker Engine answers, Docker Compose is there, both know what compose.yaml makes use of, and the project is ours. */
export function enginePart(document: ComposeDocument): PreflightPart {
  const { engine, compose } = neededVersions(document);
  const images = Object.values(document.services).flatMap(({ image }) => (typeof image === 'string' ? [image] : []));
  return {
    title: 'Docker',
    functions: FUNCTIONS,
    calls: [
      call('engine', engine),
      call('compose', compose),
      call('folder'),
      ['image_space', ...new Set(images.map(shellWord))].join(' \\\n  '),
    ],
  };
}

const FUNCTIONS = String.raw`# Whether the first version is not older than the second.
at_least() {
  printf '%s\n%s\n' "$1" "$2" | awk '
    {
      sub(/^v/, "")
      sub(/[^0-9.].*/, "")
      split($0, numbers, ".")
      for (i = 1; i <= 3; i++) part[NR, i] = numbers[i] + 0
    }
    END { for (i = 1; i <= 3; i++) if (part[1, i] != part[2, i]) exit part[1, i] < part[2, i] }
  '
}

engine_answers=
engine() {
  if ! command -v docker >/dev/null 2>&1; then
    fail 'there is no docker' "install Docker Engine $1 or later, with the Compose plugin"
  elif version=$(docker version --format '{{.Server.Version}}' 2>/dev/null); then
    engine_answers=yes
    if at_least "$version" "$1"; then ok "Docker Engine is $version ($1 or later is needed)"
    else fail "Docker Engine is $version" "upgrade it to $1 or later"; fi
  else
    case $(docker version 2>&1) in
      *'permission denied'*) unsure 'Docker Engine: this user may not ask it' 'run this as root: sudo sh preflight.sh' ;;
      *) fail 'Docker Engine does not answer' 'start it; "docker info" says what keeps it' ;;
    esac
  fi
}

compose_answers=
project=
compose() {
  if ! version=$(docker compose version --short 2>/dev/null); then
    fail 'there is no docker compose' "install the Compose plugin of Docker, $1 or later"
  elif at_least "$version" "$1"; then
    compose_answers=yes
    project=$(
      docker compose --project-directory . -f compose.yaml config --no-interpolate 2>/dev/null |
        sed -n 's/^name: "\{0,1\}\([a-z0-9_-]*\)"\{0,1\}$/\1/p'
    )
    ok "Docker Compose is $version ($1 or later is needed)"
  else
    fail "Docker Compose is $version" "upgrade it to $1 or later"
  fi
}

# Compose takes every container of the same project for its own, and replaces it.
folder() {
  if [ -z "$engine_answers" ] || [ -z "$project" ]; then
    unsure 'whether another folder runs a project of this name' 'Docker Engine has to answer first, and Docker Compose to read .env'
    return
  fi
  other=$(
    docker ps --all --filter "label=com.docker.compose.project=$project" \
      --format '{{.Label "com.docker.compose.project.working_dir"}}' 2>/dev/null | sort -u | while IFS= read -r from; do
      [ -z "$from" ] || [ "$(CDPATH='' cd -- "$from" 2>/dev/null && pwd -P)" = "$(pwd -P)" ] || printf '%s\n' "$from"
    done | head -n 1
  )
  if [ -z "$other" ]; then ok 'no other folder runs a project of this name'
  elif [ -d "$other" ]; then
    fail "$other runs a project of the same name, whose containers a deployment from here replaces" \
      'stop it there first (docker compose down), or deploy from there'
  else
    unsure 'whether another folder runs a project of this name' "its containers come from $other, which is not to be seen here"
  fi
}

# The free space at a path. One below this folder will be on the file system of the nearest directory above it; where
# an absolute one will be, nobody knows before it is there.
space() {
  case $1 in
    /*) [ -d "$1" ] || return ;;
  esac
  near=$1
  while [ ! -d "$near" ]; do near=$(dirname "$near"); done
  free=$(df -Pk "$near" 2>/dev/null | awk '
    NR == 2 && match($0, /[0-9]+ +[0-9]+%/) { print int(substr($0, RSTART) / 1024) }
  ')
  if [ -z "$free" ]; then unsure "free space of $1" 'run this as root: sudo sh preflight.sh'
  elif [ "$free" -ge "$2" ]; then ok "$1 has $free MiB free ($2 are wanted)"
  else fail "$1 has only $free MiB free" "make room for $2 MiB there: $near"; fi
}

# What an image takes is not known before it is there: a GiB each is wanted for those that are not, and one at least.
image_space() {
  if [ -z "$engine_answers" ]; then unsure 'free space for images' 'Docker Engine has to answer first'
  else
    images=$(docker info --format '{{.DockerRootDir}}' 2>/dev/null)
    wanted=0
    for image; do docker image inspect "$image" >/dev/null 2>&1 || wanted=$((wanted + 1024)); done
    [ "$wanted" -gt 0 ] || wanted=1024
    if [ -d "$images" ]; then space "$images" "$wanted"
    else unsure 'free space for images' 'the engine keeps them where this host has no directory: look there'; fi
  fi
}`;
