import type { Examples } from '../../../checks/examples/examples.ts';

const WRONG = "storageTemplate:\n  enabled: true\n  template: '{{yyyy}}/{{filename}}'\n";

/** Examples of what `storageTemplate` finds. */
export const EXAMPLES: Examples = { 'IMC-TEMPLATE': { wrong: WRONG, right: WRONG.replace('yyyy', 'y') } };
