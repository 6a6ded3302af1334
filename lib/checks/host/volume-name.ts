import type { ComposeModel } from '../../compose/compose-model.ts';
import { engineName } from '../facts/engine-name.ts';
import type { HostRule } from '../rule.ts';

/** Names of volumes are names of the host: two stacks that declare one name write into one volume. */
export const volumeName: HostRule = {
  codes: ['HOST-VOLUME'],
  *check(models) {
    const seen = new Map<string, { readonly model: ComposeModel; readonly key: string }>();
    for (const model of models) {
      for (const [key, volume] of Object.entries(model.document.volumes ?? {})) {
        const name = engineName(model, key, volume ?? {});
        if (name === undefined || volume?.['external'] === true) continue;
        const first = seen.get(name);
        if (first === undefined) seen.set(name, { model, key });
        if (first === undefined || first.model === model) continue;
        yield {
          model,
          path: ['volumes', key, 'name'],
          acknowledgeable: true,
          message: `the volume \`${name}\` is that of \`${first.model.name}/${first.key}\` as well`,
          hint: 'give one of them another name, or say `external: true` where the other one is meant',
        };
      }
    }
  },
};
