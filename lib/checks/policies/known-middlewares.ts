import { closestName } from '../../core/closest-name.ts';
import { commaList } from '../../core/comma-list.ts';
import { containers } from '../facts/containers.ts';
import { httpRouters, traefikElements } from '../facts/traefik-labels.ts';
import type { Convention } from './policy.ts';

/** A router names middlewares that there are: with an unknown one Traefik does not make it. */
export function knownMiddlewares(known: readonly string[]): Convention {
  return {
    codes: ['POLICY-MIDDLEWARE'],
    *check({ document }) {
      const own = Object.values(document.services).flatMap((service) =>
        traefikElements(service).filter(({ kind }) => kind === 'middlewares'),
      );
      const names = new Set([...known, ...own.flatMap(({ name }) => [name, `${name}@docker`])]);
      for (const [name, service] of containers(document)) {
        for (const { name: router, options, labels } of httpRouters(service)) {
          for (const middleware of commaList(options.get('middlewares'))) {
            if (names.has(middleware) || middleware.includes('${')) continue;
            const meant = closestName(middleware, names);
            yield {
              path: ['services', name, 'labels', labels.get('middlewares') ?? ''],
              message: `the router \`${router}\` names the middleware \`${middleware}\`, which is not known`,
              hint: meant === undefined ? 'add it to `middlewares` of the policy' : `did you mean \`${meant}\`?`,
            };
          }
        }
      }
    },
  };
}
