import type { ComposeModel } from '../../compose/compose-model.ts';
import { commaList } from '../../core/comma-list.ts';
import { httpRouters } from '../facts/traefik-labels.ts';
import type { HostRule } from '../rule.ts';

interface Answer {
  readonly model: ComposeModel;
  readonly router: string;
}

// A router that names no entry point answers at every default one.
const EVERYWHERE = '';

/** Of two routers that answer to the same, one never does. */
export const routerRule: HostRule = {
  codes: ['HOST-RULE'],
  *check(models) {
    const rules = new Map<string, Map<string, Answer>>();
    for (const model of models) {
      for (const [service, attributes] of Object.entries(model.document.services)) {
        for (const { name: router, options, labels } of httpRouters(attributes)) {
          const rule = options.get('rule');
          if (rule === undefined) continue;
          const key = JSON.stringify([rule, options.get('priority')]);
          const answers = rules.get(key) ?? new Map<string, Answer>();
          rules.set(key, answers);
          const [first = EVERYWHERE, ...more] = commaList(options.get('entrypoints'));
          const entrypoints = [first, ...more];
          const other = first === EVERYWHERE ? [...answers.values()][0] : answerAt(entrypoints, answers);
          for (const entrypoint of entrypoints)
            if (!answers.has(entrypoint)) answers.set(entrypoint, { model, router });
          // One name is told of as such.
          if (other === undefined || other.router === router) continue;
          // The variables of another stack may have other values.
          const mayDiffer = other.model !== model && rule.includes('${');
          yield {
            model,
            path: ['services', service, 'labels', labels.get('rule') ?? ''],
            severity: mayDiffer ? 'warning' : 'error',
            acknowledgeable: true,
            message: `the router \`${router}\` answers to the same as \`${other.router}\` of \`${other.model.name}\``,
            hint: 'change one of the rules, or give one a `priority`',
          };
        }
      }
    }
  },
};

function answerAt(entrypoints: readonly string[], answers: ReadonlyMap<string, Answer>): Answer | undefined {
  return [...entrypoints, EVERYWHERE]
    .map((entrypoint) => answers.get(entrypoint))
    .find((answer) => answer !== undefined);
}
