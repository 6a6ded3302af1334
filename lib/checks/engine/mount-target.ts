import { cleanPath } from '../../compose/values/clean-path.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { asList, asMapping } from '../facts/plain.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { Rule } from '../rule.ts';

interface Target {
  readonly target: string;
  readonly path: DocumentPath;
}

/** A mount has an absolute target below the root. */
export const mountTarget: Rule = {
  codes: ['MOUNT-TARGET'],
  layer: 'engine',
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      for (const { target, path } of targetsOf(service)) {
        if (target.startsWith('/') && cleanPath(target) !== '/') continue;
        yield {
          path: ['services', name, ...path],
          message: `\`${target}\` is not a path to mount at`,
          hint: /^\p{L}:/u.test(target)
            ? 'a letter before a colon is a drive of Windows: a volume with a name of one letter needs the long form'
            : 'write an absolute path below `/`',
        };
      }
    }
  },
};

function targetsOf(service: AnyService): readonly Target[] {
  const { volumes = [], tmpfs = [] } = service;
  return [
    ...volumes.flatMap(({ target }, index) => literal(target, ['volumes', index])),
    ...tmpfs.flatMap((entry, index) =>
      typeof entry === 'string' ? literal(entry.split(':', 1)[0], ['tmpfs', index]) : [],
    ),
    // The target of a file may be relative, and is the name of its source where nobody says it.
    ...(['secrets', 'configs'] as const).flatMap((section) =>
      asList(service[section]).flatMap((item, index) => {
        const target = asMapping(item)?.['target'];
        return typeof target === 'string' && target.startsWith('/') ? literal(target, [section, index]) : [];
      }),
    ),
  ];
}

function literal(target: unknown, path: DocumentPath): readonly Target[] {
  return typeof target === 'string' ? [{ target, path }] : [];
}
