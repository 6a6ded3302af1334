import type { ComposeDocument, ElementModel } from '../../compose/compose-model.ts';
import { readableText } from '../../core/readable-text.ts';
import { Text } from '../../core/text.ts';
import type { ResolvedValue } from '../../core/values.ts';
import { call, type PreflightPart } from './part.ts';

/** Networks and volumes that other stacks create are there. */
export function othersPart({ networks = {}, volumes = {} }: ComposeDocument): PreflightPart {
  const calls = [...externalNames('network', networks), ...externalNames('volume', volumes)];
  return { title: 'What others create', functions: FUNCTIONS, calls };
}

function externalNames(kind: string, elements: Readonly<Record<string, ElementModel>>): readonly string[] {
  return Object.entries(elements).flatMap(([key, element]) => {
    if (element['external'] !== true) return [];
    const name: ResolvedValue = element['name'] ?? key;
    return [
      Text.isText(name)
        ? call('unsure', `the ${kind} ${readableText(name)}`, SEE)
        : call('external', kind, String(name)),
    ];
  });
}

const SEE = 'its name is in .env, so see for yourself that it is there';

const FUNCTIONS = String.raw`external() {
  if [ -z "$engine_answers" ]; then unsure "the $1 $2" 'Docker Engine has to answer first'
  elif docker "$1" inspect "$2" >/dev/null 2>&1; then ok "the $1 $2 is there"
  else fail "there is no $1 $2" "deploy the stack that creates it, or run: docker $1 create $2"; fi
}`;
