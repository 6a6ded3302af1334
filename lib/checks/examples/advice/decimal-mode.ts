import { webService, type Examples } from '../examples.ts';

const PAGE = ['configs:', '  - source: page'];
const CONFIGS = 'configs:\n  page:\n    content: Hello\n';

/** Examples of what `decimalMode` finds. */
export const EXAMPLES: Examples = {
  'MODE-DECIMAL': {
    wrong: `${webService(...PAGE, '    mode: 440')}${CONFIGS}`,
    right: `${webService(...PAGE, "    mode: '0440'")}${CONFIGS}`,
  },
};
