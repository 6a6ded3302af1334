import type { ComposeModel } from '../compose/compose-model.ts';
import type { DocumentPath } from '../core/document-path.ts';
import { webService } from './examples/examples.ts';
import { looksLikeFile } from './facts/looks-like-file.ts';
import { engineServices } from './facts/services-of.ts';
import { spelledPath } from './facts/spelled-path.ts';
import type { Rule } from './rule.ts';

/** Paths that every host has. */
const ALWAYS =
  /^\/(?:$|(?:bin|boot|dev|etc|lib|lib64|proc|run|sbin|sys|tmp|usr|var\/(?:lib\/docker|log|run))(?:\/|$))|\.sock$/;
const PAGES = ['volumes:', '  - type: bind', '    source: ./pages', '    target: /srv'];

/** What is mounted and not there is created by Docker, as an empty directory of root, which hides a wrong path. */
export const createdSource: Rule = {
  codes: ['BIND-CREATED'],
  examples: {
    'BIND-CREATED': {
      wrong: webService(...PAGES),
      right: webService(...PAGES, '    bind:', '      create_host_path: false'),
    },
  },
  *check(model, { kind, folder }) {
    for (const [name, { volumes = [] }] of engineServices(model.document)) {
      const created = volumes.flatMap(({ type, source, bind }, index) => {
        const path = ['services', name, 'volumes', index];
        const isLeft = bind?.['create_host_path'] === undefined || isShort(model, path);
        if (type !== 'bind' || typeof source !== 'string' || source === '' || !isLeft || ALWAYS.test(source)) return [];
        return kind?.(source) === undefined && !model.directories.has(source) ? [{ source, path }] : [];
      });
      const [first] = created;
      if (first === undefined) continue;
      const { path } = first;
      const source = spelledPath(first.source, folder);
      const others = created.length > 1 ? ` (and ${created.length - 1} more of \`${name}\`)` : '';
      yield {
        path,
        severity: 'warning',
        message: looksLikeFile(source)
          ? `where \`${source}\`${others} is missing, Docker creates a directory of that name`
          : `where \`${source}\`${others} is missing, Docker creates it as an empty directory of root`,
        hint: 'create it beforehand for the user that the service runs as, and say `create_host_path: false` to be told when it is missing',
      };
    }
  },
};

// In the short form nobody asked for it: the switch stands where the whole mount stands.
function isShort({ origins }: ComposeModel, mount: DocumentPath): boolean {
  const [own, whole] = [[...mount, 'bind', 'create_host_path'], mount].map((path) =>
    origins.get(path)?.location?.position(),
  );
  return own !== undefined && own.line === whole?.line && own.column === whole?.column;
}
