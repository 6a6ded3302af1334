import { ADVICE_RULES } from './advice/rules.ts';
import { COMPOSE_RULES } from './compose/rules.ts';
import { ENGINE_RULES } from './engine/rules.ts';
import { FILE_RULES } from './file/rules.ts';
import type { Rule } from './rule.ts';
import { TREE_RULES } from './tree/rules.ts';

const EVERYWHERE: readonly Rule[] = [...COMPOSE_RULES, ...ENGINE_RULES, ...ADVICE_RULES];

/** The rules over the model of a stack. */
export const STACK_RULES: readonly Rule[] = [...EVERYWHERE, ...TREE_RULES];

/** The rules over the model of a project that somebody wrote. */
export const PROJECT_RULES: readonly Rule[] = [...EVERYWHERE, ...FILE_RULES];
