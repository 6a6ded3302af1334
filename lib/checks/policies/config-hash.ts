import { containers } from '../facts/containers.ts';
import { isBelow } from '../facts/is-below.ts';
import { member } from '../facts/plain.ts';
import { stackPath } from '../facts/stack-path.ts';
import type { RuleContext } from '../rule.ts';
import type { Convention, PolicyModel, PolicyService } from './policy.ts';

const LABEL = 'config.sha256';

/** Whoever mounts committed files carries their hash: Compose does not look into them, and would keep the old container. */
export const configHash: Convention = {
  codes: ['POLICY-CONFIG-HASH'],
  *check({ document }, context) {
    for (const [name, service] of containers(document)) {
      const file = filesOf(service, document, context).find((path) => isBelow(path, './config'));
      if (file === undefined || service.labels?.[LABEL] !== undefined) continue;
      yield {
        path: ['services', name, 'labels'],
        message: `\`${name}\` keeps the old content of \`${file}\` when that changes`,
        hint: 'make it a `HardenedService`, which is recreated then: it carries the hash as the label `config.sha256`',
      };
    }
  },
};

function filesOf(
  { volumes = [], configs = [] }: PolicyService,
  document: PolicyModel['document'],
  context: RuleContext,
): readonly string[] {
  const mounted = volumes.map(({ source }) => source);
  const files = configs.map(
    (item) => member(document.configs, typeof item === 'string' ? item : item.source)?.['file'],
  );
  return [...mounted, ...files].flatMap((path) => stackPath(path, context) ?? []);
}
