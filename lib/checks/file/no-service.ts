import type { Rule } from '../rule.ts';

/** Compose starts what is switched on, and something must be. */
export const noService: Rule = {
  codes: ['SERVICE-NONE'],
  layer: 'engine',
  *check({ document, disabled }) {
    if (Object.keys(document.services).length > 0) return;
    const [first] = Object.keys(disabled);
    yield {
      path: first === undefined ? [] : ['services', first, 'profiles'],
      message: first === undefined ? 'there is no service to start' : 'every service is switched off by its profiles',
      hint:
        first === undefined
          ? 'add a service'
          : 'leave `profiles` out where a service always runs, or name a profile with `--profile`',
    };
  },
};
