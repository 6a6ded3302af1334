import type { ComposeDocument } from '../../compose/compose-model.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { Remark } from '../rule.ts';
import { asList, asMapping } from './plain.ts';
import { servicesOf } from './services-of.ts';

const REFUSED = ['external', 'driver', 'template_driver'];
const SECTIONS = ['secrets', 'configs'] as const;

/** What is said of secrets and configs that only Swarm keeps: of those that a service sees, or of the others. */
export function* swarmSecrets(document: ComposeDocument, areSeen: boolean): Iterable<Remark> {
  for (const section of SECTIONS) {
    const seen = new Set(
      servicesOf(document).flatMap(([, service]) =>
        asList(service[section]).map((item) => (typeof item === 'string' ? item : asMapping(item)?.['source'])),
      ),
    );
    for (const [name, element] of Object.entries(document[section] ?? {})) {
      if (seen.has(name) !== areSeen) continue;
      for (const key of REFUSED) {
        const value = asMapping(element)?.[key] ?? '';
        if (value !== '' && value !== false) yield refused([section, name, key], section, name, key);
      }
    }
  }
}

function refused(path: DocumentPath, section: string, name: string, key: string): Remark {
  return {
    path,
    message: `Compose refuses \`${key}\` of \`${name}\`: only Swarm has such ${section}`,
    hint: 'take it from a `file` or a variable of the `environment`',
  };
}
