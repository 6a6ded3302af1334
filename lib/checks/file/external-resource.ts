import { nameList } from '../facts/name-list.ts';
import { asMapping, member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { ComposeDocument } from '../../compose/compose-model.ts';
import type { Rule } from '../rule.ts';

const OWN = ['bridge', 'host', 'none'];

/** Whoever says that something is external has to see to it: Compose stops where it is not there. */
export const externalResource: Rule = {
  codes: ['EXTERNAL-NEEDED'],
  *check({ document }) {
    const found = [...resourcesOf(document)].flatMap(({ kind, path, key, element }) => {
      const { name = key } = element;
      return !isExternal(element) || typeof name !== 'string' || OWN.includes(name) ? [] : [{ kind, path, name }];
    });
    for (const kind of ['network', 'volume']) {
      const these = found.filter((resource) => resource.kind === kind);
      const [first] = these;
      if (first === undefined) continue;
      const isOne = these.length === 1;
      const names = nameList(these.map(({ name }) => `\`${name}\``));
      yield {
        path: first.path,
        severity: 'info',
        message: `the ${isOne ? kind : `${kind}s`} ${names} must be there before Compose starts anything: ${isOne ? 'it is' : 'they are'} said to be external`,
        hint: isOne
          ? `create it in the project that owns it, or with \`docker ${kind} create ${first.name}\``
          : `create them in the projects that own them, or with \`docker ${kind} create\``,
      };
    }
  },
};

function* resourcesOf(document: ComposeDocument) {
  for (const [key, element] of usedNetworks(document)) yield { kind: 'network', path: ['networks', key], key, element };
  const mounted = new Set(
    engineServices(document).flatMap(([, { volumes = [] }]) => volumes.map(({ source }) => source)),
  );
  for (const key of mounted) {
    const element = typeof key === 'string' ? asMapping(member(document.volumes, key)) : undefined;
    if (typeof key === 'string' && element !== undefined)
      yield { kind: 'volume', path: ['volumes', key], key, element };
  }
}
