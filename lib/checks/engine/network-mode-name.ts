import { closestName } from '../../core/closest-name.ts';
import { engineName } from '../facts/engine-name.ts';
import { engineServices } from '../facts/services-of.ts';
import { usedNetworks } from '../facts/used-networks.ts';
import type { Rule } from '../rule.ts';

const MODES = ['host', 'none', 'bridge', 'default'];

/** A network mode is a word of the engine's, or names a container, a service or a network that is there. */
export const networkModeName: Rule = {
  codes: ['NET-MODE-NAME'],
  layer: 'engine',
  *check(model) {
    const names = new Set(usedNetworks(model.document).map(([key, network]) => engineName(model, key, network)));
    const mayBeAny = names.has(undefined);
    for (const [name, { network_mode: mode }] of engineServices(model.document)) {
      if (typeof mode !== 'string' || mode === '' || MODES.includes(mode)) continue;
      if (mode.startsWith('service:') || /^container:./s.test(mode)) continue;
      const isNameless = mode === 'container' || mode === 'container:';
      if (!isNameless && (mayBeAny || names.has(mode))) continue;
      const meant = closestName(mode, MODES);
      yield {
        path: ['services', name, 'network_mode'],
        message: isNameless
          ? `\`${mode}\` names no container`
          : `\`${mode}\` is neither a network mode nor a network of this project`,
        hint:
          meant === undefined || isNameless
            ? 'write `host`, `none`, `service:` or `container:` and a name; a network goes into `networks`'
            : `did you mean \`${meant}\`?`,
      };
    }
  },
};
