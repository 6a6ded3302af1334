import { webService } from './examples/examples.ts';
import { engineServices } from './facts/services-of.ts';
import type { PortModel } from '../compose/compose-model.ts';
import type { Rule } from './rule.ts';

const PORT = ['ports:', '  - target: 80', "    published: '8080'"];

/** A published port is open on every address of the host: Docker's own rules come before those of its firewall. */
export const publicPort: Rule = {
  codes: ['PORT-PUBLIC'],
  examples: { 'PORT-PUBLIC': { wrong: webService(...PORT), right: webService(...PORT, '    host_ip: 127.0.0.1') } },
  *check({ document }) {
    for (const [name, { ports = [], network_mode: mode = 'bridge' }] of engineServices(document)) {
      if (mode !== 'bridge' && mode !== 'default' && mode !== '') continue;
      const open = [...ports.entries()].filter(([, port]) => isPublic(port));
      const [first] = open;
      if (first === undefined) continue;
      const spelled = [...new Set(open.map(([, { published, target }]) => String(published ?? target)))].join(', ');
      yield {
        path: ['services', name, 'ports', first[0]],
        severity: 'warning',
        message: `\`${name}\` publishes ${spelled} on every address of the host, past rules of ufw and firewalld`,
        hint: 'listen on one address, such as `host_ip: 127.0.0.1` or that of your LAN; acknowledge this where all are meant',
      };
    }
  },
};

function isPublic({ host_ip: address = '', published, target }: PortModel): boolean {
  if (typeof published === 'object' || typeof target === 'object') return false;
  return address === '' || address === '0.0.0.0' || address === '::';
}
