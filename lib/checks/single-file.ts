import { webService } from './examples/examples.ts';
import { isBelow } from './facts/is-below.ts';
import { looksLikeFile } from './facts/looks-like-file.ts';
import { engineServices } from './facts/services-of.ts';
import { spelledPath } from './facts/spelled-path.ts';
import type { Rule, RuleContext } from './rule.ts';

const BIND = ['    bind:', '      create_host_path: false'];

/** A mounted file stays the one that it was when the container started: whoever replaces it leaves the container behind. */
export const singleFile: Rule = {
  codes: ['BIND-FILE'],
  examples: {
    'BIND-FILE': {
      wrong: webService(
        'volumes:',
        '  - type: bind',
        '    source: ./web/web.conf',
        '    target: /etc/web/web.conf',
        ...BIND,
      ),
      right: webService('volumes:', '  - type: bind', '    source: ./web', '    target: /etc/web', ...BIND),
      files: { 'web/web.conf': 'listen 80;\n' },
    },
  },
  *check({ document }, context) {
    for (const [name, { volumes = [] }] of engineServices(document)) {
      const files = [...volumes.entries()].filter(
        ([, { type, source }]) => type === 'bind' && isProjectFile(source, context),
      );
      const [first] = files;
      if (first === undefined) continue;
      const [index, mount] = first;
      const source = spelledPath(String(mount.source), context.folder);
      const others = files.length > 1 ? ` (and ${files.length - 1} more of \`${name}\`)` : '';
      yield {
        path: ['services', name, 'volumes', index],
        severity: 'warning',
        message: `\`${source}\`${others} is mounted as a single file: an editor or git replaces it, and the container keeps the old one`,
        hint: `mount its folder, or start the container anew after a change: \`docker compose up --force-recreate ${name}\``,
      };
    }
  },
};

function isProjectFile(source: unknown, { folder, kind }: RuleContext): boolean {
  if (typeof source !== 'string') return false;
  const isOurs = source.startsWith('./') || (folder !== undefined && isBelow(source, folder));
  const known = kind?.(source);
  return isOurs && (known === undefined ? looksLikeFile(source) : known === 'file');
}
