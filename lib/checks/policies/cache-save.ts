import { containers } from '../facts/containers.ts';
import { isRedis } from '../facts/image-family.ts';
import { wordsOf } from '../facts/words-of.ts';
import type { Convention } from './policy.ts';

/** A cache that keeps nothing saves nothing: where it cannot write its snapshot, it refuses every write from then on. */
export const cacheSave: Convention = {
  codes: ['POLICY-CACHE-SAVE'],
  *check({ document }) {
    for (const [name, service] of containers(document)) {
      const { volumes = [], configs = [] } = service;
      const line = [...wordsOf(service['entrypoint']), ...wordsOf(service['command'])].join(' ');
      // What keeps its data has a mount for it, and a file may say as much as the command.
      const keeps = volumes.some(({ type }) => type !== 'tmpfs') || configs.length > 0;
      if (!isRedis(service) || keeps || /--save\b|\.conf\b/.test(line)) continue;
      yield {
        path: ['services', name, 'command'],
        message: `\`${name}\` keeps nothing, and saves snapshots all the same`,
        hint: "say `command: ['valkey-server', '--save', '']`, or use a `Valkey`, which does",
      };
    }
  },
};
