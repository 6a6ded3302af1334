import type { ServiceModel } from '../../compose/compose-model.ts';
import { containers } from '../facts/containers.ts';
import { oneShots } from '../facts/life-cycle.ts';
import { member } from '../facts/plain.ts';
import type { Convention } from './policy.ts';

/** Whoever reads what a one-shot writes restarts when that has run again; it would keep the old content otherwise. */
export const dependencyRestart: Convention = {
  codes: ['POLICY-DEPENDS-RESTART'],
  *check({ document }) {
    const once = new Set(oneShots(document).map(([name]) => name));
    for (const [name, service] of containers(document)) {
      if (once.has(name)) continue;
      const read = sourcesOf(service, true);
      for (const [target, { condition, restart = false }] of Object.entries(service.depends_on ?? {})) {
        const writer = member(document.services, target);
        if (condition !== 'service_completed_successfully' || restart !== false || writer === undefined) continue;
        const shared = sourcesOf(writer, false).find((source) => read.includes(source));
        if (shared === undefined) continue;
        yield {
          path: ['services', name, 'depends_on', target],
          message: `\`${name}\` reads what \`${target}\` writes to \`${shared}\`, and keeps the old content when that runs again`,
          hint: 'say so in `dependsOn`: `{ service, restart: true }`',
        };
      }
    }
  },
};

function sourcesOf({ volumes = [] }: ServiceModel, readOnly: boolean): readonly string[] {
  return volumes.flatMap(({ source, read_only: given }) =>
    typeof source === 'string' && (given ?? false) === readOnly ? [source] : [],
  );
}
