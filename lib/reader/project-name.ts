import { posix } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { expand, type Variables } from './expand.ts';
import type { Node, ScalarNode } from './node.ts';
import type { Tell } from './tell.ts';
import { isFault, parseTemplate } from './template.ts';

/** What may name a project, by precedence. */
export interface NameSources {
  /** What the command line says. */
  readonly given: string | undefined;
  /** The environment, for `COMPOSE_PROJECT_NAME` and for the variables of a `name:`. */
  readonly variables: Variables;
  /** The documents of each Compose file, as they are written. */
  readonly files: readonly (readonly Node[])[];
  /** The folder of the project. */
  readonly folder: string;
}

const RULE = 'lower-case letters, digits, `-` and `_`, beginning with a letter or a digit';

/**
 * The name of a project: that of the command line, of `COMPOSE_PROJECT_NAME`, of the last `name:`, or of the folder.
 *
 * The first two must be spelled as a name is; the others are made to. `undefined` where that leaves nothing, which is told.
 */
export function projectName({ given, variables, files, folder }: NameSources, tell: Tell): string | undefined {
  const said = [
    { source: 'the name of the command line', value: given },
    { source: '`COMPOSE_PROJECT_NAME`', value: variables.get('COMPOSE_PROJECT_NAME') },
  ].find(({ value }) => value !== undefined && value !== '');
  if (said?.value !== undefined) {
    if (normalize(said.value) === said.value) return said.value;
    tell({
      code: 'NAME-PROJECT',
      severity: 'error',
      message: `${said.source} is no name of a project`,
      hint: `take ${RULE}`,
    });
    return undefined;
  }
  const written = files
    .flat()
    .flatMap((document) => writtenName(document) ?? [])
    .at(-1);
  const name = written && filledIn(written, variables);
  const normal = normalize(name ?? '');
  if (written !== undefined && name !== undefined && normal !== '') {
    if (normal !== name) tell(changed(name, normal, written));
    return normal;
  }
  // A name in the first document of a file means to be one, even if nothing is left of it.
  const isMeant =
    name !== undefined && files.some(([first]) => first !== undefined && writtenName(first) !== undefined);
  const fallback = isMeant ? '' : normalize(posix.basename(folder));
  if (fallback !== '') return fallback;
  tell({
    code: 'NAME-PROJECT',
    severity: 'error',
    message: isMeant ? 'nothing is left of the name of the project' : 'the folder gives the project no name',
    hint: `write \`name:\` with ${RULE}`,
    path: ['name'],
    ...(written !== undefined && { origin: { location: written.place } }),
  });
  return undefined;
}

function writtenName(document: Node): ScalarNode | undefined {
  const name = document.kind === 'map' ? document.entries.get('name')?.value : undefined;
  return name?.kind === 'scalar' && name.value !== null && name.text !== '' ? name : undefined;
}

// Nothing where its variables cannot be filled in: that is told with those of all other values.
function filledIn({ text: written }: ScalarNode, variables: Variables): string | undefined {
  const template = parseTemplate(written);
  if (isFault(template)) return undefined;
  const { text, missing } = expand(template, variables);
  return missing.length > 0 ? undefined : text;
}

function changed(name: string, normal: string, { text, place }: ScalarNode): Finding {
  return {
    code: 'NAME-CHANGED',
    severity: 'warning',
    message: name === text ? `Compose makes \`${normal}\` of \`${name}\`` : 'Compose changes the name of the project',
    hint: `a name has ${RULE}`,
    path: ['name'],
    origin: { location: place },
  };
}

function normalize(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}
