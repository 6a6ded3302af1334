import { cleanPath } from '../../compose/values/clean-path.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { fileTarget, isCopied } from '../facts/file-target.ts';
import { asList, asMapping, member } from '../facts/plain.ts';
import { engineServices, type AnyService } from '../facts/services-of.ts';
import type { ComposeDocument } from '../../compose/compose-model.ts';
import type { Rule } from '../rule.ts';

interface Place {
  readonly target: string;
  readonly path: DocumentPath;
}

/** Of two things at one place of a container one is not to be seen, and nobody is told. */
export const hiddenMount: Rule = {
  codes: ['MOUNT-HIDDEN'],
  *check({ document }) {
    for (const [name, service] of engineServices(document)) {
      const seen = new Map<string, string>();
      for (const { target, path } of placesOf(service, document)) {
        const clean = cleanPath(target);
        // What is spelled alike in mounts is refused, and told by another rule.
        const isMount = path[0] === 'volumes' || path[0] === 'tmpfs';
        const first = seen.get(clean);
        if (first === undefined) seen.set(clean, target);
        if (first === undefined || (isMount && first === target)) continue;
        yield {
          path: ['services', name, ...path],
          severity: 'warning',
          message: `\`${clean}\` of \`${name}\` is taken by something else already, of which one hides the other`,
          hint: 'give it another target',
        };
      }
    }
  },
};

function placesOf(service: AnyService, document: ComposeDocument): readonly Place[] {
  const { volumes = [], tmpfs = [] } = service;
  return [
    ...tmpfs.flatMap((entry, index) =>
      typeof entry === 'string' ? [{ target: entry.split(':', 1)[0] ?? '', path: ['tmpfs', index] }] : [],
    ),
    ...volumes.flatMap(({ target }, index) =>
      typeof target === 'string' ? [{ target: cleanPath(target), path: ['volumes', index] }] : [],
    ),
    ...(['secrets', 'configs'] as const).flatMap((section) =>
      asList(service[section]).flatMap((item, index) => {
        const source = typeof item === 'string' ? item : asMapping(item)?.['source'];
        const element = typeof source === 'string' ? asMapping(member(document[section], source)) : undefined;
        const target = fileTarget(section, item);
        // What is copied over a mount is refused.
        return target === undefined || element === undefined || isCopied(element)
          ? []
          : [{ target, path: [section, index] }];
      }),
    ),
  ];
}
