import { webService } from './examples/examples.ts';
import { asMapping, member } from './facts/plain.ts';
import { engineServices } from './facts/services-of.ts';
import { isExternal, usedNetworks } from './facts/used-networks.ts';
import type { ComposeDocument } from '../compose/compose-model.ts';
import type { Rule } from './rule.ts';

const OWN = ['bridge', 'host', 'none'];
const NETWORK = `${webService('networks:', '  proxy: {}')}networks:\n  proxy:\n`;

/** Whoever says that something is external has to see to it: Compose stops where it is not there. */
export const externalResource: Rule = {
  codes: ['EXTERNAL-NEEDED'],
  examples: {
    'EXTERNAL-NEEDED': { wrong: `${NETWORK}    external: true\n`, right: `${NETWORK}    name: proxy\n` },
  },
  *check({ document }) {
    for (const { section, kind, key, element } of resourcesOf(document)) {
      const { name = key } = element;
      if (!isExternal(element) || typeof name !== 'string' || OWN.includes(name)) continue;
      yield {
        path: [section, key],
        severity: 'info',
        message: `the ${kind} \`${name}\` must be there before Compose starts anything: it is said to be external`,
        hint: `create it in the project that owns it, or with \`docker ${kind} create ${name}\``,
      };
    }
  },
};

function* resourcesOf(document: ComposeDocument) {
  for (const [key, element] of usedNetworks(document)) yield { section: 'networks', kind: 'network', key, element };
  const mounted = new Set(
    engineServices(document).flatMap(([, { volumes = [] }]) => volumes.map(({ source }) => source)),
  );
  for (const key of mounted) {
    const element = typeof key === 'string' ? asMapping(member(document.volumes, key)) : undefined;
    if (typeof key === 'string' && element !== undefined) yield { section: 'volumes', kind: 'volume', key, element };
  }
}
