import { containers } from '../facts/containers.ts';
import type { Convention } from './policy.ts';

/** Data is in folders that a backup sees, not in volumes of the engine, which `down -v` and a renamed project lose. */
export const namedVolumes: Convention = {
  codes: ['POLICY-NAMED-VOLUME'],
  *check({ document }) {
    for (const [name, { volumes = [] }] of containers(document)) {
      for (const [index, { type, target }] of volumes.entries()) {
        if (type !== 'volume') continue;
        yield {
          path: ['services', name, 'volumes', index],
          message: `\`${name}\` keeps ${typeof target === 'string' ? `\`${target}\`` : 'data'} in a volume of the engine, which no backup sees`,
          hint: "mount a folder: `new HostPath(stack, 'data', { path: './data/…', purpose: '…' }).mount('…')`",
        };
      }
    }
  },
};
