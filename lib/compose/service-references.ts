import type { DocumentPath } from '../core/document-path.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { ServiceModel } from './compose-model.ts';

/** A service that another one names, with the place below the service that names it. */
export interface ServiceReference {
  readonly target: string;
  readonly path: DocumentPath;
}

const SHARED = ['network_mode', 'ipc', 'pid', 'uts', 'cgroup'] as const;

/** The services that must be there before a service starts: those it depends on, and those whose parts it shares. */
export function serviceReferences(service: ServiceModel): readonly ServiceReference[] {
  const attributes = service as { readonly [attribute: string]: ResolvedValue };
  const shared = SHARED.flatMap((attribute) => {
    const value = attributes[attribute];
    return typeof value === 'string' && value.startsWith('service:')
      ? [{ target: value.slice('service:'.length), path: [attribute] }]
      : [];
  });
  return [
    ...Object.keys(service.depends_on ?? {}).map((target) => ({ target, path: ['depends_on', target] })),
    ...shared,
    ...listed(attributes, 'volumes_from', (item) =>
      item.startsWith('container:') ? undefined : item.split(':', 1)[0],
    ),
    ...listed(attributes, 'links', linked),
  ];
}

// `name` or `name:alias`; Compose takes anything longer for a name.
function linked(item: string): string | undefined {
  const [name, ...alias] = item.split(':');
  return alias.length === 1 ? name : item;
}

function listed(
  attributes: { readonly [attribute: string]: ResolvedValue },
  attribute: 'volumes_from' | 'links',
  serviceOf: (item: string) => string | undefined,
): readonly ServiceReference[] {
  const value = attributes[attribute];
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: ResolvedValue, index) => {
    const target = typeof item === 'string' ? serviceOf(item) : undefined;
    return target === undefined ? [] : [{ target, path: [attribute, index] }];
  });
}
