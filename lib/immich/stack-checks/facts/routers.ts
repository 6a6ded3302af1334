import { httpRouters } from '../../../checks/facts/traefik-labels.ts';
import type { Service } from '../../../compose/service.ts';
import { readable } from '../../readable.ts';
import { isOverridden } from './is-overridden.ts';
import { hostsIn, takes, type WebRequest } from './traefik-rule.ts';

/** The ways into the services of an app that their labels tell Traefik. */
export interface Routers {
  readonly count: number;
  /** The hosts that their rules name. */
  readonly hosts: readonly string[];
  /** Whether one of them takes a request; nothing where the tree does not say. */
  serves(request: WebRequest): boolean | undefined;
}

/** The HTTP routers on services, made by a `TraefikRoute` or by labels of any other origin. */
export function routersOf(services: readonly Service[]): Routers {
  const rules = services.flatMap(rulesOf);
  return {
    count: rules.length,
    hosts: [...new Set(rules.flatMap((rule) => hostsIn(rule)))],
    serves(request) {
      const answers = rules.map((rule) => takes(rule, request));
      if (answers.includes(true)) return true;
      return answers.includes(undefined) ? undefined : false;
    },
  };
}

// A rule that cannot be read is an empty one, which may take anything.
function rulesOf(service: Service): readonly string[] {
  if (isOverridden(service, 'labels')) return [''];
  const labels = Object.entries(service.props.labels ?? {}).map(([key, value]) => [key, readable(value) ?? '']);
  return httpRouters({ labels: Object.fromEntries(labels) }).map(({ options }) => options.get('rule') ?? '');
}
