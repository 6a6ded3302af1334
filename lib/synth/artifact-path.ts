import { isTempName } from './temp-file.ts';

const CHARACTERS = /^[A-Za-z0-9._/-]*$/;
const DOTS = /^\.+$/;
// A file system takes 255 bytes; the name of the temp file is longer than that of the file.
const LONGEST = 200;

/** What a deployed stack keeps beside its artifacts: never ours, whatever a manifest or an app says. */
const KEPT = new Set(['data', 'backups', '.env']);

/** What Docker Compose picks up by itself; a second one in a stack would be read as part of it, or as another stack. */
const COMPOSE_NAMED = /^(docker-)?compose(\.override)?\.ya?ml$/;

/**
 * Says why a path may not be the path of an artifact below its stack's folder, to be read after the path's name.
 *
 * A path of a manifest is asked the same question, so none can lead out of the stack's folder or into its data.
 */
export function artifactPathProblem(path: string): string | undefined {
  const segments = path.split('/');
  const [first = ''] = segments;
  if (path.startsWith('/')) return 'is absolute';
  const problem = firstProblem(path, segments);
  if (problem !== undefined) return problem;
  if (KEPT.has(first.toLowerCase())) return `stands in \`${first}\`, which belongs to the deployed stack`;
  if (path !== 'compose.yaml' && segments.some((segment) => COMPOSE_NAMED.test(segment.toLowerCase()))) {
    return "is named like a Compose file, and a stack's only one is `compose.yaml`";
  }
  return undefined;
}

/** Says why a name may not be the name of a stack's folder, to be read after the name. */
export function stackNameProblem(name: string): string | undefined {
  if (name.includes('/')) return 'holds a `/`';
  if (name.toLowerCase() === 'manifest.json') return "is the manifest's name";
  if (name.startsWith('.')) return 'begins with a dot';
  return firstProblem(name, [name]);
}

function firstProblem(path: string, segments: readonly string[]): string | undefined {
  if (path === '') return 'is empty';
  if (!CHARACTERS.test(path)) return 'holds a character other than letters, digits, `.`, `_`, `-` and `/`';
  for (const segment of segments) {
    if (segment === '') return 'has an empty segment';
    if (DOTS.test(segment)) return `has the segment \`${segment}\``;
    if (segment.startsWith('-')) return 'has a segment that begins with `-`, which commands take for an option';
    if (segment.length > LONGEST) return `has a segment of more than ${LONGEST} characters`;
    if (segment === '__proto__' || segment.toLowerCase() === '.git' || isTempName(segment)) {
      return `has the reserved segment \`${segment}\``;
    }
  }
  return undefined;
}
