import { closestName } from '../../core/closest-name.ts';
import { member } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

const MODES = ['host', 'private', 'shareable', 'none'];

/** Shared memory is that of the host, of nobody else, or of a container that shares it. */
export const ipcMode: Rule = {
  codes: ['IPC-MODE'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { ipc, pid }] of engineServices(document)) {
      const path = ['services', name, 'ipc'];
      if (typeof ipc === 'string' && ipc.startsWith('service:')) {
        const target = ipc.slice('service:'.length);
        const donor = member(document.services, target) as { readonly ipc?: unknown } | undefined;
        if (donor === undefined || donor.ipc === 'host' || donor.ipc === 'shareable' || typeof donor.ipc === 'object')
          continue;
        yield {
          path,
          message: `\`${name}\` joins the shared memory of \`${target}\`, which keeps it for itself`,
          hint: `say \`ipc: shareable\` on \`${target}\``,
        };
      } else if (typeof ipc === 'string' && ipc !== '' && !MODES.includes(ipc) && !/^container:./s.test(ipc)) {
        const meant = closestName(ipc, MODES);
        yield {
          path,
          message: `\`${ipc}\` is not a mode of shared memory`,
          hint:
            meant === undefined
              ? `write one of ${MODES.map((mode) => `\`${mode}\``).join(', ')}`
              : `did you mean \`${meant}\`?`,
        };
      }
      if (pid !== 'container:') continue;
      yield {
        path: ['services', name, 'pid'],
        message: '`container:` names no container',
        hint: 'add the name of a container, or write `host`',
      };
    }
  },
};
