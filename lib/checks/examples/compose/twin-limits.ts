import { webService, type Examples } from '../examples.ts';

const LIMITS = ['deploy:', '  resources:', '    limits:'];

/** Examples of what `twinLimits` finds. */
export const EXAMPLES: Examples = {
  'LIMIT-TWINS': {
    wrong: webService('mem_limit: 512m', ...LIMITS, "      cpus: '2'"),
    right: webService(...LIMITS, "      cpus: '2'", '      memory: 512m'),
  },
};
