import { webService, type Examples } from '../examples.ts';

/** Examples of what `namespaceWord` finds. */
export const EXAMPLES: Examples = {
  'NAMESPACE-WORD': { wrong: webService('pid: shared'), right: webService('pid: host') },
};
