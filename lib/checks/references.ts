import type { ResolvedValue } from '../core/values.ts';
import type { Rule } from './rule.ts';

/** What a service refers to must be in its own stack. */
export const references: Rule = {
  codes: ['REF-UNDEFINED'],
  *check({ document, stack }) {
    for (const [name, service] of Object.entries(document.services)) {
      const root = ['services', name];
      const named = [
        ...keys(service.depends_on).map((key) => ['service', key, ['depends_on', key]] as const),
        ...keys(service.networks).map((key) => ['network', key, ['networks', key]] as const),
        ...(service.volumes ?? []).flatMap(({ type, source }, index) =>
          type === 'volume' && typeof source === 'string' ? [['volume', source, ['volumes', index]] as const] : [],
        ),
        ...sources(service.secrets).map((key, index) => ['secret', key, ['secrets', index]] as const),
        ...sources((service as { configs?: ResolvedValue }).configs).map(
          (key, index) => ['config', key, ['configs', index]] as const,
        ),
      ];
      for (const [kind, key, place] of named) {
        if (key === 'default' && kind === 'network') continue;
        if (document[`${kind}s`]?.[key] !== undefined) continue;
        yield {
          path: [...root, ...place],
          message: `\`${name}\` refers to the ${kind} \`${key}\`, which the stack \`${stack.name}\` does not have`,
          hint:
            kind === 'network' || kind === 'volume'
              ? `declare it in this stack, with \`external: true\` where another stack creates it`
              : `a ${kind} is used in the stack that it belongs to`,
        };
      }
    }
  },
};

function keys(mapping: object | undefined): readonly string[] {
  return Object.keys(mapping ?? {});
}

function sources(list: ResolvedValue | undefined): readonly string[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: ResolvedValue) =>
    String(typeof item === 'string' ? item : (item as { source: string }).source),
  );
}
