import type { ComposeModel } from '../../compose/compose-model.ts';
import { traefikElements } from '../facts/traefik-labels.ts';
import type { HostRule } from '../rule.ts';

const KINDS: Readonly<Record<string, string>> = { routers: 'router', services: 'service', middlewares: 'middleware' };

interface Definition {
  readonly model: ComposeModel;
  readonly service: string;
  readonly text: string;
}

/** Traefik reads the labels of all containers as one: what two of them define in two ways, it drops. */
export const routerName: HostRule = {
  codes: ['HOST-ROUTER'],
  *check(models) {
    const seen = new Map<string, Definition>();
    for (const model of models) {
      for (const [service, attributes] of Object.entries(model.document.services)) {
        for (const { protocol, kind, name, options, labels } of traefikElements(attributes)) {
          const key = `${protocol}.${kind}.${name}`;
          const text = JSON.stringify([...options].toSorted());
          const first = seen.get(key);
          if (first === undefined) seen.set(key, { model, service, text });
          // Containers of one stack may share a service, and all may say what one middleware is.
          const mayShare = kind === 'middlewares' || first?.model === model;
          if (first === undefined || (first.text === text && mayShare)) continue;
          yield {
            model,
            path: ['services', service, 'labels', ...[...labels.values()].slice(0, 1)],
            acknowledgeable: true,
            message: `the ${KINDS[kind]} \`${name}\` of Traefik is defined by \`${first.model.name}/${first.service}\` already`,
            hint: 'give one of them another name',
          };
        }
      }
    }
  },
};
