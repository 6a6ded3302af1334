import type { ComposeDocument, ComposeModel } from '../../compose/compose-model.ts';
import { serviceReferences } from '../../compose/service-references.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import { isStackModel } from '../facts/engine-name.ts';
import { asList, asMapping } from '../facts/plain.ts';
import { servicesOf, type AnyService } from '../facts/services-of.ts';
import type { Remark, Rule } from '../rule.ts';

type Kind = 'service' | 'network' | 'volume' | 'secret' | 'config' | 'model';

interface Reference {
  readonly kind: Kind;
  readonly target: string;
  readonly path: DocumentPath;
}

/** What a service refers to must be in its own stack, and switched on. */
export const references: Rule = {
  codes: ['REF-UNDEFINED', 'DEP-DISABLED'],
  *check(model) {
    const { document, disabled } = model;
    for (const [name, service] of servicesOf(document)) {
      for (const reference of referencesOf(service)) {
        const { kind, target, path } = reference;
        // A name that is no construct may be one of an included file, which nobody has read.
        const mayBeIncluded = document.include !== undefined && kind === 'service' && path[0] !== 'depends_on';
        if (mayBeIncluded || isDefined(model, kind, target)) continue;
        if (kind === 'service' && Object.hasOwn(disabled, target)) {
          const isOptional = service.depends_on?.[target]?.required === false;
          if (!isOptional || !canBeMissing(path)) yield switchedOff(name, reference);
        } else {
          yield undefinedHere(name, reference, model);
        }
      }
    }
  },
};

function referencesOf(service: AnyService): readonly Reference[] {
  const { networks, models, volumes = [], secrets, configs, build } = service;
  const { secrets: buildSecrets, additional_contexts: contexts } = asMapping(build) ?? {};
  const needed = serviceReferences(service);
  const elsewhere = new Set(
    needed.flatMap(({ target, path: [attribute] }) => (attribute === 'depends_on' ? [] : [target])),
  );
  return [
    // What is needed for another reason stands in `depends_on` of a file as well, where nobody wrote it.
    ...needed
      .filter(({ target, path: [attribute] }) => attribute !== 'depends_on' || !elsewhere.has(target))
      .map((reference) => ({ kind: 'service' as const, ...reference })),
    ...Object.entries(asMapping(contexts) ?? {}).flatMap(([key, source]) =>
      typeof source === 'string' && source.startsWith('service:')
        ? [
            {
              kind: 'service' as const,
              target: source.slice('service:'.length),
              path: ['build', 'additional_contexts', key],
            },
          ]
        : [],
    ),
    ...keys('network', networks, 'networks'),
    ...volumes.flatMap(({ type, source }, index) =>
      type === 'volume' && typeof source === 'string' && source !== ''
        ? [{ kind: 'volume' as const, target: source, path: ['volumes', index] }]
        : [],
    ),
    ...files('secret', secrets, ['secrets']),
    ...files('secret', buildSecrets, ['build', 'secrets']),
    ...files('config', configs, ['configs']),
    ...keys('model', models, 'models'),
  ];
}

function isDefined(model: ComposeModel, kind: Kind, target: string): boolean {
  const section: { readonly [name: string]: unknown } = model.document[`${kind}s`] ?? {};
  return Object.hasOwn(section, target) || (kind === 'network' && target === 'default' && hasDefaultNetwork(model));
}

// Compose declares this network where a service is on it, or is on none.
function hasDefaultNetwork({ document, disabled }: ComposeModel): boolean {
  const all = [document.services, disabled] as readonly ComposeDocument['services'][];
  return all
    .flatMap((services) => servicesOf({ services }))
    .some(([, { provider, network_mode: mode, networks = {} }]) => {
      const isOnSome = Object.keys(networks).length > 0;
      return provider === undefined && mode === undefined && (!isOnSome || Object.hasOwn(networks, 'default'));
    });
}

// A network of another service is there or not; whoever else needs one may do without.
function canBeMissing([attribute]: DocumentPath): boolean {
  return attribute !== 'network_mode' && attribute !== 'build';
}

function switchedOff(name: string, { target, path }: Reference): Remark {
  return {
    path: ['services', name, ...path],
    code: 'DEP-DISABLED',
    message: `\`${name}\` needs \`${target}\`, which its profiles switch off`,
    hint: canBeMissing(path)
      ? 'give both the same profiles, or say `required: false` in `depends_on`'
      : 'give both the same profiles',
  };
}

function undefinedHere(name: string, { kind, target, path }: Reference, model: ComposeModel): Remark {
  const project = isStackModel(model) ? `the stack \`${model.name}\`` : `\`${model.name}\``;
  return {
    path: ['services', name, ...path],
    message: `\`${name}\` refers to the ${kind} \`${target}\`, which ${project} does not have`,
    hint: isStackModel(model) ? mendInStack(kind) : mendInFile(kind),
  };
}

function mendInStack(kind: Kind): string {
  return kind === 'network' || kind === 'volume'
    ? 'declare it in this stack, with `external: true` where another stack creates it'
    : `a ${kind} is used in the stack that it belongs to`;
}

function mendInFile(kind: Kind): string {
  const mend = `correct the name, or declare it below \`${kind}s:\``;
  return kind === 'network' || kind === 'volume' ? `${mend}, with \`external: true\` where it is there already` : mend;
}

function keys(kind: Kind, mapping: object | undefined, attribute: string): readonly Reference[] {
  return Object.keys(mapping ?? {}).map((target) => ({ kind, target, path: [attribute, target] }));
}

function files(kind: Kind, list: unknown, path: DocumentPath): readonly Reference[] {
  return asList(list).flatMap((item, index) => {
    // One that names nothing is one that nobody has.
    const target = typeof item === 'string' ? item : (asMapping(item)?.['source'] ?? '');
    return typeof target === 'string' ? [{ kind, target, path: [...path, index] }] : [];
  });
}
