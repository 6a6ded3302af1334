import type { ComposeDocument, ServiceModel } from '../compose/compose-model.ts';
import { serviceReferences } from '../compose/service-references.ts';
import type { DocumentPath } from '../core/document-path.ts';
import type { ResolvedValue } from '../core/values.ts';
import type { Rule } from './rule.ts';

type Kind = 'service' | 'network' | 'volume' | 'secret' | 'config' | 'model';

interface Reference {
  readonly kind: Kind;
  readonly target: string;
  readonly path: DocumentPath;
}

/** What a service refers to must be in its own stack. */
export const references: Rule = {
  codes: ['REF-UNDEFINED'],
  *check({ document, stack }) {
    for (const [name, service] of Object.entries(document.services)) {
      for (const { kind, target, path } of referencesOf(service)) {
        // A name that is no construct may be one of an included file, which nobody has read.
        const mayBeIncluded = document.include !== undefined && kind === 'service' && path[0] !== 'depends_on';
        if (mayBeIncluded || isDefined(document, kind, target)) continue;
        yield {
          path: ['services', name, ...path],
          message: `\`${name}\` refers to the ${kind} \`${target}\`, which the stack \`${stack.name}\` does not have`,
          hint:
            kind === 'network' || kind === 'volume'
              ? `declare it in this stack, with \`external: true\` where another stack creates it`
              : `a ${kind} is used in the stack that it belongs to`,
        };
      }
    }
  },
};

function referencesOf(service: ServiceModel): readonly Reference[] {
  const { networks, models, volumes = [], secrets, configs, build } = service;
  const buildSecrets = (build as { readonly secrets?: ServiceModel['secrets'] } | undefined)?.secrets;
  return [
    ...serviceReferences(service).map((reference) => ({ kind: 'service' as const, ...reference })),
    ...keys('network', networks, 'networks'),
    ...volumes.flatMap(({ type, source }, index) =>
      type === 'volume' && typeof source === 'string'
        ? [{ kind: 'volume' as const, target: source, path: ['volumes', index] }]
        : [],
    ),
    ...files('secret', secrets, ['secrets']),
    ...files('secret', buildSecrets, ['build', 'secrets']),
    ...files('config', configs, ['configs']),
    ...keys('model', models, 'models'),
  ];
}

function isDefined(document: ComposeDocument, kind: Kind, target: string): boolean {
  // Every project has this network without declaring it.
  if (kind === 'network' && target === 'default') return true;
  return Object.hasOwn(document[`${kind}s`] ?? {}, target);
}

function keys(kind: Kind, mapping: object | undefined, attribute: string): readonly Reference[] {
  return Object.keys(mapping ?? {}).map((target) => ({ kind, target, path: [attribute, target] }));
}

function files(kind: Kind, list: ResolvedValue | undefined, path: DocumentPath): readonly Reference[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((item: ResolvedValue, index) => {
    const target = typeof item === 'string' ? item : (item as { readonly source?: ResolvedValue }).source;
    return typeof target === 'string' ? [{ kind, target, path: [...path, index] }] : [];
  });
}
