import { nameList } from '../facts/name-list.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { PortModel } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { Rule } from '../rule.ts';

/** A published port is open on every address of the host: Docker's own rules come before those of its firewall. */
export const publicPort: Rule = {
  codes: ['PORT-PUBLIC'],
  *check({ document }) {
    const open = engineServices(document).flatMap(([name, service]) => openPorts(name, service));
    const [first] = open;
    if (first === undefined) return;
    const who =
      open.length === 1
        ? `\`${first.name}\` publishes ${first.spelled}`
        : `${nameList(open.map(({ name, spelled }) => `\`${name}\` (${spelled})`))} publish ports`;
    yield {
      path: first.path,
      severity: 'warning',
      message: `${who} on every address of the host, past rules of ufw and firewalld`,
      hint: 'listen on one address, such as `host_ip: 127.0.0.1` or that of your LAN',
    };
  },
};

interface OpenPorts {
  readonly name: string;
  readonly spelled: string;
  readonly path: DocumentPath;
}

function openPorts(name: string, { ports = [], network_mode: mode = 'bridge' }: AnyService): readonly OpenPorts[] {
  if (mode !== 'bridge' && mode !== 'default' && mode !== '') return [];
  const open = [...ports.entries()].filter(([, port]) => isPublic(port));
  const [first] = open;
  if (first === undefined) return [];
  const numbers = new Set(open.map(([, { published, target }]) => `\`${String(published ?? target)}\``));
  const spelled = [...numbers].join(', ');
  return [{ name, spelled, path: ['services', name, 'ports', first[0]] }];
}

function isPublic({ host_ip: address = '', published, target }: PortModel): boolean {
  if (typeof published === 'object' || typeof target === 'object') return false;
  return address === '' || address === '0.0.0.0' || address === '::';
}
