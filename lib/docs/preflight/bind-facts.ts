import type { ComposeModel, ServiceModel } from '../../compose/compose-model.ts';
import type { MountedDirectory } from '../../compose/mounts.ts';
import { readableText } from '../../core/readable-text.ts';
import { Text } from '../../core/text.ts';

/** What the services of a stack want of one path of the host. */
export interface BindFacts {
  /** The path, or its variables by their names. */
  readonly path: string;
  /** Whether only the deployment knows the path. */
  readonly varies: boolean;
  /** Whether a deployment without it fails. */
  readonly mustExist: boolean;
  /** Whether a service writes into it. */
  readonly isWritten: boolean;
  /** The service that gives it to its owner. */
  readonly giver?: string;
  /** What is known of it, where it is a directory that the tree describes. */
  readonly directory?: MountedDirectory;
}

/** The paths of the host that are mounted, in order of first mention. */
export function bindFacts({ document, directories }: ComposeModel): readonly BindFacts[] {
  const found = new Map<string, BindFacts>();
  for (const [name, service] of Object.entries(document.services)) {
    for (const { type, source, bind, read_only: readOnly } of service.volumes ?? []) {
      if (type !== 'bind' || source === undefined) continue;
      const varies = Text.isText(source);
      const path = varies ? readableText(source) : source;
      const known = found.get(path);
      const directory = varies ? undefined : directories.get(path);
      const isWritten = readOnly !== true;
      const giver = known?.giver ?? (isWritten && mayGive(service) ? name : undefined);
      found.set(path, {
        path,
        varies,
        mustExist: known?.mustExist === true || bind?.['create_host_path'] === false || directory?.mustExist === true,
        isWritten: known?.isWritten === true || isWritten,
        ...(giver !== undefined && { giver }),
        ...(directory !== undefined && { directory }),
      });
    }
  }
  return [...found.values()];
}

// A one-shot of root, such as an init container.
function mayGive({ restart, user }: ServiceModel): boolean {
  return restart === 'no' && user === '0:0';
}
