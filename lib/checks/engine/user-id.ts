import type { ComposeModel } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { asList } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const LARGEST = 2_147_483_647;
const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*\$?$/;

/** Users and groups are names of the image, or numbers that the engine takes. */
export const userId: Rule = {
  codes: ['USER-ID'],
  layer: 'engine',
  *check(model) {
    for (const [spelled, path] of users(model)) {
      const odd = spelled.split(':').find((part) => !isUsable(part));
      if (odd === undefined) continue;
      yield {
        path,
        message: `\`${odd}\` in \`${spelled}\` is neither an id nor a name`,
        hint: `an id is a whole number from 0 to ${LARGEST}`,
      };
    }
  },
};

// The owners of directories are ids of users, too: an init container passes them to chown.
function* users({ document, directories }: ComposeModel): Iterable<readonly [string, DocumentPath]> {
  for (const [name, { user, volumes = [], group_add: groups }] of engineServices(document)) {
    if (typeof user === 'string') yield [user, ['services', name, 'user']];
    for (const [index, group] of asList(groups).entries()) {
      if (typeof group !== 'string' && typeof group !== 'number') continue;
      yield [String(group) || ' ', ['services', name, 'group_add', index]];
    }
    for (const [index, { source }] of volumes.entries()) {
      const owner = typeof source === 'string' ? directories.get(source)?.owner : undefined;
      if (owner !== undefined && owner !== user) yield [owner, ['services', name, 'volumes', index]];
    }
  }
}

function isUsable(part: string): boolean {
  return /^\d*$/.test(part) ? Number(part) <= LARGEST : NAME.test(part);
}
