import type { DocumentPath } from '../../core/document-path.ts';
import { poolsOf } from '../facts/address-pool.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import { isExternal, usedNetworks } from '../facts/used-networks.ts';
import type { ComposeDocument } from '../../compose/compose-model.ts';
import type { Rule } from '../rule.ts';

/** Some attributes need an engine that many hosts do not have yet: with an older one Compose stops. */
export const newerEngine: Rule = {
  codes: ['ENGINE-NEWER'],
  *check({ document }) {
    for (const { path, what, version } of usesOf(document)) {
      yield {
        path,
        severity: 'warning',
        message: `${what} needs Docker Engine ${version}`,
        hint: 'see what the host has with `docker version`',
      };
    }
  },
};

interface Use {
  readonly path: DocumentPath;
  readonly what: string;
  readonly version: string;
}

function* usesOf(document: ComposeDocument): Iterable<Use> {
  for (const [name, { volumes = [], networks }] of engineServices(document)) {
    for (const [index, { type }] of volumes.entries()) {
      const path = ['services', name, 'volumes', index];
      if (type === 'image') yield { path, what: 'a mount of an image', version: '28' };
    }
    for (const [key, options] of Object.entries(networks ?? {})) {
      const path = ['services', name, 'networks', key, 'interface_name'];
      if (asMapping(options)?.['interface_name'] !== undefined)
        yield { path, what: '`interface_name`', version: '28.1' };
    }
  }
  for (const [key, network] of usedNetworks(document)) {
    const hasPool = poolsOf(network).some(({ bits }) => bits.startsWith('6'));
    if (isExternal(network) || network['enable_ipv6'] !== true || hasPool) continue;
    yield { path: ['networks', key, 'enable_ipv6'], what: 'IPv6 without a `subnet` of its own', version: '27' };
  }
}
