import type { ComposeModel } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { looksLikeFile } from '../facts/looks-like-file.ts';
import { nameList } from '../facts/name-list.ts';
import { engineServices } from '../facts/services-of.ts';
import { spelledPath } from '../facts/spelled-path.ts';
import type { Rule } from '../rule.ts';

/** Paths that every host has. */
const ALWAYS =
  /^\/(?:$|(?:bin|boot|dev|etc|lib|lib64|proc|run|sbin|sys|tmp|usr|var\/(?:lib\/docker|log|run))(?:\/|$))|\.sock$/;

/** What is mounted and not there is created by Docker, as an empty directory of root, which hides a wrong path. */
export const createdSource: Rule = {
  codes: ['BIND-CREATED'],
  *check(model, { kind, folder }) {
    const created = new Map<string, DocumentPath>();
    for (const [name, { volumes = [] }] of engineServices(model.document)) {
      for (const [index, { type, source, bind }] of volumes.entries()) {
        const path = ['services', name, 'volumes', index];
        const isLeft = bind?.['create_host_path'] === undefined || isShort(model, path);
        if (type !== 'bind' || typeof source !== 'string' || source === '' || !isLeft || ALWAYS.test(source)) continue;
        if (kind?.(source) !== undefined || model.directories.has(source)) continue;
        const spelled = spelledPath(source, folder);
        if (!created.has(spelled)) created.set(spelled, path);
      }
    }
    for (const isFile of [false, true]) {
      const these = [...created].filter(([source]) => looksLikeFile(source) === isFile);
      const [first] = these;
      if (first === undefined) continue;
      const isOne = these.length === 1;
      const where = `where ${nameList(these.map(([source]) => `\`${source}\``))} ${isOne ? 'is' : 'are'} missing`;
      const what = isFile
        ? `creates ${isOne ? 'a directory of that name' : 'directories of these names'}`
        : `creates ${isOne ? 'it as an empty directory' : 'them as empty directories'} of root`;
      yield {
        path: first[1],
        severity: 'warning',
        message: `${where}, Docker ${what}`,
        hint: `create ${isOne ? 'it' : 'them'} beforehand for the user that the service runs as, and say \`create_host_path: false\` to be told when ${isOne ? 'it is' : 'one is'} missing`,
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
