import { isBelow } from '../facts/is-below.ts';
import { looksLikeFile } from '../facts/looks-like-file.ts';
import { nameList } from '../facts/name-list.ts';
import { engineServices } from '../facts/services-of.ts';
import { spelledPath } from '../facts/spelled-path.ts';
import type { Rule, RuleContext } from '../rule.ts';

/** A mounted file stays the one that it was when the container started: whoever replaces it leaves the container behind. */
export const singleFile: Rule = {
  codes: ['BIND-FILE'],
  *check({ document }, context) {
    const mounted = engineServices(document).flatMap(([name, { volumes = [] }]) =>
      [...volumes.entries()].flatMap(([index, { type, source }]) =>
        type === 'bind' && typeof source === 'string' && isProjectFile(source, context)
          ? [{ name, source: spelledPath(source, context.folder), path: ['services', name, 'volumes', index] }]
          : [],
      ),
    );
    const [first] = mounted;
    if (first === undefined) return;
    const sources = [...new Set(mounted.map(({ source }) => `\`${source}\``))];
    const isOne = sources.length === 1;
    const services = [...new Set(mounted.map(({ name }) => name))].join(' ');
    yield {
      path: first.path,
      severity: 'warning',
      message: isOne
        ? `${nameList(sources)} is mounted as a single file: an editor or git replaces it, and the container keeps the old one`
        : `${nameList(sources)} are mounted as single files: an editor or git replaces them, and the containers keep the old ones`,
      hint: `mount ${isOne ? 'its folder' : 'their folders'}, or start the containers anew after a change: \`docker compose up --force-recreate ${services}\``,
    };
  },
};

function isProjectFile(source: string, { folder, kind }: RuleContext): boolean {
  const isOurs = source.startsWith('./') || (folder !== undefined && isBelow(source, folder));
  const known = kind?.(source);
  return isOurs && (known === undefined ? looksLikeFile(source) : known === 'file');
}
