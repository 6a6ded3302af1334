import type { MountModel } from '../../compose/compose-model.ts';
import { asMapping } from '../facts/plain.ts';
import { engineServices } from '../facts/services-of.ts';
import type { Remark, Rule } from '../rule.ts';

const PROPAGATIONS = ['', 'private', 'rprivate', 'shared', 'rshared', 'slave', 'rslave'];

/** Each kind of mount has options of its own, and the engine knows some kinds only. */
export const mountOptions: Rule = {
  codes: ['MOUNT-OPTIONS'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, { volumes = [] }] of engineServices(document)) {
      for (const [index, mount] of volumes.entries()) {
        for (const { path, ...remark } of faultsOf(mount)) {
          yield { path: ['services', name, 'volumes', index, ...path], ...remark };
        }
      }
    }
  },
};

function* faultsOf(mount: MountModel): Iterable<Remark> {
  const { type, source = '', target, read_only: readOnly } = mount;
  const { propagation = '', create_host_path: create } = asMapping(mount.bind) ?? {};
  const { nocopy } = asMapping((mount as { readonly [key: string]: unknown })['volume']) ?? {};
  // A volume, and a path that may be created, are handed to the engine as one text with colons.
  const isText = source !== '' && (type === 'volume' || (type === 'bind' && create !== false));
  if (type === 'cluster' || type === 'npipe') {
    const where = type === 'cluster' ? 'in a Swarm' : 'on Windows';
    yield {
      path: ['type'],
      message: `there are mounts of type \`${type}\` ${where} only`,
      hint: 'mount a `bind` or a `volume`',
    };
  }
  if (type === 'tmpfs' && source !== '') {
    yield { path: ['source'], message: 'a directory in memory has no source', hint: 'take the `source` away' };
  }
  if (type === 'bind' && typeof propagation === 'string' && !PROPAGATIONS.includes(propagation)) {
    const hint = `write one of ${PROPAGATIONS.slice(1)
      .map((word) => `\`${word}\``)
      .join(', ')}`;
    yield { path: ['bind', 'propagation'], message: `\`${propagation}\` is not a propagation`, hint };
  }
  if (type === 'volume' && source !== '' && propagation !== '') {
    yield {
      path: ['bind', 'propagation'],
      message: 'a volume has no propagation',
      hint: 'take it away: it is for a `bind`',
    };
  }
  if (type === 'bind' && isText && nocopy === true) {
    yield {
      path: ['volume', 'nocopy'],
      message: 'nothing is copied into a path of the host',
      hint: 'take `nocopy` away: it is for a `volume`',
    };
  }
  if (type === 'volume' && source === '' && readOnly === true) {
    yield {
      path: ['read_only'],
      message: 'a volume without a name is new and empty, so that nobody can use it read-only',
      hint: 'give it a name, or take `read_only` away',
    };
  }
  for (const [member, path] of [
    ['source', source],
    ['target', target],
  ] as const) {
    if (!isText || typeof path !== 'string' || !path.includes(':')) continue;
    yield {
      path: [member],
      message: `the engine cannot read \`${path}\`, for it holds a colon`,
      hint: 'take another path, or say `create_host_path: false` of a `bind`',
    };
  }
}
