import type { ComposeDocument } from '../../compose/compose-model.ts';
import { containers } from './containers.ts';
import type { AnyService } from './services-of.ts';

/** The services whose end somebody waits for. */
export function awaited({ services }: Pick<ComposeDocument, 'services'>): ReadonlySet<string> {
  const dependencies = Object.values(services).flatMap(({ depends_on: all = {} }) => Object.entries(all));
  const ended = dependencies.filter(([, { condition }]) => condition === 'service_completed_successfully');
  return new Set(ended.map(([target]) => target));
}

/** The services that run once and end: they say so, or somebody waits for their end. */
export function oneShots(document: Pick<ComposeDocument, 'services'>): readonly (readonly [string, AnyService])[] {
  const waitedFor = awaited(document);
  return containers(document).filter(([name, { restart }]) => restart === 'no' || waitedFor.has(name));
}

/** The services that are there to stay. */
export function longRunning(document: Pick<ComposeDocument, 'services'>): readonly (readonly [string, AnyService])[] {
  const once = new Set(oneShots(document).map(([name]) => name));
  return containers(document).filter(([name]) => !once.has(name));
}
