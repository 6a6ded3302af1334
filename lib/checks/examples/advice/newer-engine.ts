import { webService, type Examples } from '../examples.ts';

const LAN = ['networks:', '  default:'];

/** Examples of what `newerEngine` finds. */
export const EXAMPLES: Examples = {
  'ENGINE-NEWER': {
    wrong: webService(...LAN, '    interface_name: lan0'),
    right: webService(...LAN, '    priority: 10'),
  },
};
